// The paper's claims, each judged by a stated rule from what was measured. A verdict is by statistics alone: where the
// interval covers both, it is "cannot tell".
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/study/measurements.h"

namespace ropewalk {

enum class Verdict { agrees, disagrees, cannot_tell };
std::string verdict_text(Verdict verdict);  // "agrees", "disagrees", "cannot tell"

// Mean of a - b over the same documents, 95 %.
struct Comparison {
  std::string label;  // "YaRN minus LongRoPE2 (NTK below)"
  Interval difference;
};

struct Claim {
  std::string id;     // for links and tests
  std::string claim;  // the sentence that is judged
  Verdict verdict = Verdict::cannot_tell;
  std::vector<std::pair<std::string, std::vector<double>>> figures;  // what the verdict rests on, by name
  std::string rule;                                                  // what each verdict takes
  std::string reason;  // what was seen; where the verdict is not "agrees", what may be behind it
  std::vector<Comparison> comparisons;
};

struct ClaimData {
  Measurements measured;
  std::int64_t target = 0;           // tokens
  std::int64_t trained_context = 0;  // tokens
  int theoretical_dimension = 0;     // d_tcd, pairs
  std::vector<std::string> trained;  // methods that were trained with, best first
};

// The five of the paper in miniature, then two of the paper's ablations.
std::vector<Claim> judge_claims(const ClaimData& data);

Claim judge_critical_dimension(const ClaimData& data);  // d_rcd < d_tcd
Claim judge_longrope2_first(const ClaimData& data);     // LongRoPE2 above the others
Claim judge_rcd_between(const ClaimData& data);         // rcd variants between their formula and LongRoPE2
Claim judge_needle_guide(const ClaimData& data);        // needle-driven above plain perplexity
Claim judge_short_score_kept(const ClaimData& data);    // mixed training keeps >= 98 % of the short score
Claim judge_upper_pairs(const ClaimData& data);         // searching the upper pairs above searching all
Claim judge_mixed_training(const ClaimData& data);      // mixed windows above long windows only

}  // namespace ropewalk
