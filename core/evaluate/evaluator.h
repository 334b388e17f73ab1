// Evaluator(Model, Documents, RopeFactors) -> scores. Torch-free interface.
#pragma once

#include <functional>

#include "core/model/model.h"
#include "core/values/document.h"
#include "core/values/job.h"

namespace ropewalk {

// The scores of single tokens are kept for documents with at most that many answer tokens: those of plain text (a whole
// document of answers) would fill a workspace.
inline constexpr int kKeptAnswerTokens = 64;

// Throws BadInput unless at least one token is scored.
void check_scorable(const Document& document);
// What a model's scores of the document's answer positions come to.
DocumentScore score_of(const Document& document, TokenScores scores);
// One document under one factor set.
DocumentScore score_document(const Model& model, const Document& document, const RopeFactors& factors,
                             FactorPolicy policy, const JobControl& control);
// All documents of a set, summarised. `document_done` is called after each. A score that is not finite gives an
// Evaluation with `error`, not an exception. Throws Stopped.
Evaluation evaluate(const Model& model, const DocumentSet& documents, const RopeFactors& factors, FactorPolicy policy,
                    const JobControl& control, const std::function<void(const DocumentScore&)>& document_done = {});

}  // namespace ropewalk
