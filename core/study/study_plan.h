// The steps of a study, in the order in which they can be done: each is one run in the study's workspace (texts apart,
// see text_loss.h), decided by the settings and by what earlier steps found.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/study/study_runs.h"
#include "core/study/study_settings.h"
#include "core/study/text_loss.h"
#include "core/values/model_description.h"

namespace ropewalk {

struct StudyStep {
  std::string id;     // "seed-1-search-longrope2_ntk": a tag of its run
  std::string title;  // "Seed 1: search, LongRoPE2 (NTK below)": its run's name
  StepKind kind = StepKind::search;
  int seed = 0;        // index, from 0
  double cost = 0;     // in units of document_cost()
  std::string metric;  // needle steps
  // Made when the steps before it are done. One of them is set, by `kind`.
  std::function<ExperimentSpec(const StudyRuns&)> spec;
  std::function<TextLossSpec(const StudyRuns&)> texts;
  // The method of a search or a training (one), or of each factor set of a needle step, or of the texts (one).
  std::function<std::vector<std::string>(const StudyRuns&)> methods;
};

// `folder`: where trained models go, in its subfolder "models".
std::vector<StudyStep> study_plan(const StudySettings& settings, const ModelDescription& model,
                                  const std::string& folder);

// The target of the searches and the trainings: the greatest ratio's.
std::int64_t study_target(const StudySettings& settings, const ModelDescription& model);
RopeDescription study_rope(const StudySettings& settings, const ModelDescription& model);
// The two methods with the least mean needle NLL at the target, best first: formulas and searches, ablations apart.
// Chosen over all seeds; every seed trains the same two.
std::vector<std::string> two_best(const StudyRuns& runs, std::int64_t target);
// The factors of a method for a target, of one seed.
RopeFactors study_factors(const std::string& method, const RopeDescription& rope, std::int64_t target, int seed,
                          const StudyRuns& runs);

}  // namespace ropewalk
