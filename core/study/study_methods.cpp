#include "core/study/study_methods.h"

#include <algorithm>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/study/words.h"
#include "core/values/search_presets.h"

namespace ropewalk {

const std::vector<StudySearch>& study_searches() {
  static const std::vector<StudySearch> searches = [] {
    StudySearch paper{kPaperSearch, "LongRoPE2 (NTK below)", "longrope2-paper"};
    StudySearch ramp = paper, free = paper, theoretical = paper, all = paper, plain = paper;
    ramp.id = "longrope2_ramp", ramp.name = "LongRoPE2 (ramp below)", ramp.lower = LowerPart::ramp;
    free.id = "longrope2_free", free.name = "LongRoPE2 (free below)", free.lower = LowerPart::free;
    StudySearch first{"longrope", "LongRoPE", "longrope"};
    first.pairs = SearchedPairs::all, first.guide = SearchGuide::plain, first.from_formulas = true;
    theoretical.id = "longrope2_tcd", theoretical.name = "LongRoPE2, split kept at d_tcd";
    theoretical.at_theoretical_dimension = theoretical.ablation = true;
    all.id = "longrope2_all_pairs", all.name = "LongRoPE2, all pairs searched";
    all.pairs = SearchedPairs::all, all.from_formulas = all.ablation = true;
    plain.id = "longrope2_plain", plain.name = "LongRoPE2, plain perplexity as guide";
    plain.guide = SearchGuide::plain, plain.ablation = true;
    return std::vector<StudySearch>{paper, ramp, free, first, theoretical, all, plain};
  }();
  return searches;
}

const std::vector<std::string>& study_formulas() {
  static const std::vector<std::string> formulas = {"none", "pi",     "ntk",      "ntk_critical",
                                                    "yarn", "llama3", "yarn_rcd", "ntk_rcd"};
  return formulas;
}

bool takes_found_dimension(const std::string& method) {
  return method.ends_with("_rcd");
}

bool depends_on_seed(const std::string& method) {
  const auto& formulas = study_formulas();
  return takes_found_dimension(method) || std::find(formulas.begin(), formulas.end(), method) == formulas.end();
}

std::string trained_method(const std::string& method, const std::string& manner) {
  return words(method, manner);
}

std::string study_method_name(const std::string& id) {
  for (const auto& [manner, name] : {std::pair(kMixed, ", mixed windows"), std::pair(kLongOnly, ", long windows only")})
    if (id.ends_with(manner)) return words(study_method_name(id.substr(0, id.size() - manner.size())), name);
  for (const StudySearch& search : study_searches())
    if (search.id == id) return search.name;
  return id == "none" ? "No rescaling" : method_name(id);
}

SearchSpec study_search_spec(const StudySearch& search, const StudySettings& settings, const DocumentSpec& documents,
                             const RopeDescription& rope, std::int64_t target, std::uint64_t seed) {
  SearchSpec spec;
  spec.runtime = settings.runtime;
  spec.documents = documents;
  spec.documents.seed = document_seed(seed, StudyDocuments::search);
  spec.target = target;
  spec.document_count = settings.search.documents;
  spec.budget = "custom";
  spec.guide = search.guide;
  spec.heldout_documents = settings.search.heldout_documents;
  spec.settings = find_search_preset(search.preset)->settings;
  SearchSettings& s = spec.settings;
  s.population = settings.search.population;
  s.parents = settings.search.parents;
  s.iterations = settings.search.iterations;
  // A generation has as many new candidates in every search.
  if (s.random_mutants + s.crossovers > 0) {
    s.random_mutants = s.parents - s.parents / 2;
    s.crossovers = s.parents / 2;
  }
  s.lower = search.lower;
  s.pairs = search.pairs;
  s.racing.on = true;
  s.evaluation_limit = settings.search.evaluation_limit;
  if (search.at_theoretical_dimension) s.fixed_critical_dimension = critical_dimension(rope);
  if (search.from_formulas) {
    s.initial = InitialPopulation::starts;
    for (const char* formula : {"pi", "ntk", "yarn"}) spec.starts.push_back(make_factors(formula, rope, target));
  }
  s.seed = seed;
  return spec;
}

}  // namespace ropewalk
