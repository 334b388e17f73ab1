// What an evolutionary search for rescale factors varies, how it draws candidates, and when it ends (method.md,
// section 4). Ready settings: core/search/presets.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace ropewalk {

// The pairs below d_rcd.
enum class LowerPart {
  ntk,   // lambda_{d_rcd}^(i / d_rcd): LongRoPE2
  ramp,  // YaRN-rcd's with s replaced by lambda_{d_rcd}: 1 up to YaRN's low, then rising to lambda_{d_rcd}
  free   // searched too: from 1 to lambda_{d_rcd}
};

enum class SearchedPairs {
  upper,  // those from d_rcd on, in [least_ratio, greatest_ratio] * s; below: LowerPart
  all     // every pair, in [1, greatest_ratio * s]; there is no d_rcd (LongRoPE; LongRoPE2's Table 10)
};

// The first generation.
enum class InitialPopulation {
  one_scale,  // one scale a critical dimension, then mutants of these (LongRoPE2, Algorithm 1)
  rising,     // eight sets whose upper factors rise evenly, then mutants (the public search code)
  starts      // the spec's starting points, then mutants of these (LongRoPE: PI, NTK, YaRN)
};

struct AttentionSetting {
  enum class Choice {
    formula,  // long: sqrt(1 + ln s / ln L_train); short: 1
    fixed,    // `value`
    searched  // long: in the genome, on a grid of 0.01 in [1, 1 + 2 (formula - 1)]; short: tried afterwards
  } choice = Choice::formula;
  double value = 1;
  bool operator==(const AttentionSetting&) const = default;
};

// A candidate sees documents one by one; where a one-sided paired test on the same documents says that it is worse than
// the worst of the parents kept, it is stopped. Both are fixed when the generation begins.
struct RacingSettings {
  bool on = false;
  double significance = 0.05;  // of each look
  int first_documents = 2;     // seen by every candidate
  bool operator==(const RacingSettings&) const = default;
};

struct SearchSettings {
  std::string preset = "longrope2-paper";  // where the numbers came from: an id of core/search/presets.h, or "custom"
  int population = 64;                     // P
  int parents = 32;                        // k
  int mutants_per_parent = 1;              // an iteration: of each parent
  int random_mutants = 0;                  // an iteration: of parents drawn at random
  int crossovers = 0;                      // an iteration: of two parents drawn at random
  int iterations = 40;
  double mutation_probability = 0.3;   // p, a pair
  double group_mutation = 0;           // share of mutants in which a run of neighbouring pairs moves together
  double grid = 0.01;                  // step of a mutated lambda
  double critical_dimension_move = 0;  // probability that a mutant's d_rcd moves by +-1 (0 in the paper)
  InitialPopulation initial = InitialPopulation::one_scale;
  LowerPart lower = LowerPart::ntk;
  SearchedPairs pairs = SearchedPairs::upper;
  bool monotone = true;         // lambda_i <= lambda_{i+1}
  double least_ratio = 1;       // upper factors: from least_ratio * s
  double greatest_ratio = 2;    // to greatest_ratio * s
  bool initial_tokens = false;  // searches how many first tokens stay unscaled (LongRoPE's n, 0 .. 256)
  AttentionSetting attention, short_attention;
  RacingSettings racing;
  std::int64_t candidate_limit = 0;   // stop after that many candidates; 0: none
  std::int64_t evaluation_limit = 0;  // start no candidate after that many document evaluations; 0: none
  double seconds_limit = 0;           // stop starting candidates after that many seconds of work; 0: none
  std::optional<int> fixed_critical_dimension;
  std::uint64_t seed = 0;
  bool operator==(const SearchSettings&) const = default;
};

}  // namespace ropewalk
