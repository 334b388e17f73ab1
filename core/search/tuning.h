// Fair baselines: a formula with its own parameters fitted to the documents that a search is judged on, so that what
// the search adds is not just a larger scale (method.md, section 10).
#pragma once

#include <functional>
#include <string>

#include "core/rope/methods.h"
#include "core/search/evaluation_task.h"
#include "core/values/search_settings.h"

namespace ropewalk {

struct TuningResult {
  RopeFactors factors;                    // its `parameters` are the fitted ones
  Evaluation evaluation;                  // on all documents
  std::int64_t document_evaluations = 0;  // that the tuning took, those stopped early included
};

// One parameter after the other takes the best of a row of values (scale: s to 3 s; beta: halves and doubles; the
// critical dimension: every one from d_tcd^10 to d_tcd), until a whole round changes nothing or `evaluation_limit`
// (0: none) is reached. Values are raced against the best so far. Deterministic. Throws BadInput for an id without a
// formula; Stopped.
TuningResult tune_formula(const std::string& method, const RopeDescription& rope, std::int64_t target, int documents,
                          TaskEvaluator& evaluator, std::int64_t evaluation_limit, const RacingSettings& racing,
                          const JobControl& control);

// What was fitted, e.g. "scale 12, beta_slow 2"; "" where all parameters are the formula's own.
std::string tuned_text(const RopeFactors& factors);

}  // namespace ropewalk
