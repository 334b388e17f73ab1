#include "core/values/search_presets.h"

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

SearchPreset own() {
  SearchPreset preset{"longrope2",
                      "LongRoPE2, Ropewalk's settings",
                      "Raced; d_rcd moves; pairs below it free and monotone; groups of pairs move together.",
                      "LongRoPE2, arXiv 2502.20082, with method.md, section 10",
                      {},
                      SearchGuide::needle,
                      10,
                      {"yarn"}};
  SearchSettings& s = preset.settings;
  s.population = 24;
  s.parents = 6;
  s.mutants_per_parent = 2;
  s.iterations = 30;
  s.group_mutation = 0.6;
  s.critical_dimension_move = 0.3;
  s.lower = LowerPart::free;
  s.racing.on = true;
  // Stopping a good candidate costs one mutant of many; keeping poor ones costs most documents. At 0.2 a search on the
  // small model took a quarter less of them than at 0.05 and ended as well (resources/docs/search.md).
  s.racing.significance = 0.2;
  return preset;
}

SearchPreset paper() {
  return {"longrope2-paper",
          "LongRoPE2 as in the paper",
          "d_rcd in every candidate, NTK below it, mutation only; 64 candidates, 32 parents, 40 iterations.",
          "LongRoPE2, arXiv 2502.20082, Algorithms 1 and 2",
          {},
          SearchGuide::needle,
          10,
          {}};
}

// What the public search code does beside: its critical dimension is an argument; here the formula's value stands for
// it unless another is fixed.
SearchPreset reference() {
  SearchPreset preset{"longrope2-reference",
                      "LongRoPE2 as in the public code",
                      "Fixed critical dimension, mutation and crossover, 32 parents, grid of 0.01.",
                      "The public LongRoPE2 search code (method.md, section 7)",
                      {},
                      SearchGuide::needle,
                      10,
                      {}};
  SearchSettings& s = preset.settings;
  s.mutants_per_parent = 0;
  s.random_mutants = 16;
  s.crossovers = 16;
  s.initial = InitialPopulation::rising;
  return preset;
}

SearchPreset longrope() {
  SearchPreset preset{
      "longrope",
      "LongRoPE (first version)",
      "All pairs in [1, 1.25 s], first tokens unscaled, plain perplexity, starting from PI, NTK and YaRN.",
      "LongRoPE, arXiv 2402.13753",
      {},
      SearchGuide::plain,
      5,
      {"pi", "ntk", "yarn"}};
  SearchSettings& s = preset.settings;
  s.mutants_per_parent = 0;
  s.random_mutants = 16;
  s.crossovers = 16;
  s.initial = InitialPopulation::starts;
  s.pairs = SearchedPairs::all;
  s.greatest_ratio = 1.25;
  s.initial_tokens = true;
  return preset;
}

}  // namespace

const std::vector<SearchPreset>& search_presets() {
  static const std::vector<SearchPreset> list = [] {
    std::vector<SearchPreset> made{own(), paper(), reference(), longrope()};
    for (SearchPreset& preset : made) preset.settings.preset = preset.id;
    return made;
  }();
  return list;
}

const SearchPreset* find_search_preset(std::string_view id) {
  for (const SearchPreset& preset : search_presets())
    if (preset.id == id) return &preset;
  return nullptr;
}

void apply_search_preset(SearchSpec& spec, std::string_view id, const RopeDescription& rope) {
  const SearchPreset* preset = find_search_preset(id);
  if (!preset) {
    std::string known;
    for (const SearchPreset& one : search_presets()) known += (known.empty() ? "" : ", ") + std::string(one.id);
    throw BadInput("Unknown search preset '" + std::string(id) + "'; known presets: " + known + ".");
  }
  const SearchSettings before = spec.settings;
  spec.settings = preset->settings;
  spec.settings.seed = before.seed;
  spec.settings.candidate_limit = before.candidate_limit;
  spec.settings.evaluation_limit = before.evaluation_limit;
  spec.settings.seconds_limit = before.seconds_limit;
  if (preset->settings.pairs == SearchedPairs::upper)
    spec.settings.fixed_critical_dimension = before.fixed_critical_dimension;
  if (preset->id == "longrope2-reference" && !spec.settings.fixed_critical_dimension)
    spec.settings.fixed_critical_dimension = critical_dimension(rope);
  spec.guide = preset->guide;
  spec.document_count = preset->documents;
  spec.starts.clear();
  for (const std::string& method : preset->starts) spec.starts.push_back(make_factors(method, rope, spec.target));
  spec.budget = "paper";
}

}  // namespace ropewalk
