// Evaluator(Model, Documents, RopeFactors) -> scores. Torch-free interface.
#pragma once

#include <functional>

#include "core/model/model.h"
#include "core/values/document.h"
#include "core/values/job.h"

namespace ropewalk {

// One document under one factor set.
DocumentScore score_document(const Model& model, const Document& document, const RopeFactors& factors,
                             FactorPolicy policy, const JobControl& control);
// All documents of a set, summarised. `document_done` is called after each. A score that is not finite gives an
// Evaluation with `error`, not an exception. Throws Stopped.
Evaluation evaluate(const Model& model, const DocumentSet& documents, const RopeFactors& factors, FactorPolicy policy,
                    const JobControl& control, const std::function<void(const DocumentScore&)>& document_done = {});

}  // namespace ropewalk
