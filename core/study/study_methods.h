// What a study compares: formulas, sets found by searches, ablations, and the models trained under some of them. Each
// has an id, which results.json and the page's tables use.
#pragma once

#include <string>
#include <vector>

#include "core/rope/rope_description.h"
#include "core/study/study_settings.h"

namespace ropewalk {

// One search of each seed, to the study's target.
struct StudySearch {
  std::string id;
  std::string name;    // what a person reads
  std::string preset;  // of core/search/presets.h
  LowerPart lower = LowerPart::ntk;
  SearchedPairs pairs = SearchedPairs::upper;
  SearchGuide guide = SearchGuide::needle;
  bool at_theoretical_dimension = false;  // d_rcd fixed at d_tcd
  bool from_formulas = false;             // starts from PI, NTK and YaRN
  bool ablation = false;                  // not a method of its own: never trained with
};
inline const std::string kPaperSearch = "longrope2_ntk";  // LongRoPE2 as the paper has it
const std::vector<StudySearch>& study_searches();

// none pi ntk ntk_critical yarn llama3 yarn_rcd ntk_rcd, in this order.
const std::vector<std::string>& study_formulas();
bool takes_found_dimension(const std::string& method);  // the formulas with d_rcd found by kPaperSearch
// Its factors differ from seed to seed: a search's, a formula's with a d_rcd that was found, a training's.
bool depends_on_seed(const std::string& method);

inline const std::string kMixed = "+mixed", kLongOnly = "+long_only";  // behind a method: trained under its factors
std::string trained_method(const std::string& method, const std::string& manner);
// For any id, also of a trained one: "LongRoPE2 (NTK below), mixed windows".
std::string study_method_name(const std::string& id);

// `rope` is the model's, `target` in tokens.
SearchSpec study_search_spec(const StudySearch& search, const StudySettings& settings, const DocumentSpec& documents,
                             const RopeDescription& rope, std::int64_t target, std::uint64_t seed);

}  // namespace ropewalk
