#include "core/evaluate/evaluator.h"

#include <chrono>
#include <cmath>

#include "core/rope/rope_table.h"

namespace ropewalk {

void check_scorable(const Document& document) {
  if (document.answer_positions.empty()) throw BadInput("a document without answer tokens cannot be scored");
}

DocumentScore score_of(const Document& document, TokenScores scores) {
  DocumentScore score;
  score.tokens = static_cast<int>(document.answer_positions.size());
  double sum = 0;
  for (std::size_t i = 0; i < document.answer_positions.size(); ++i) {
    sum += scores.nll[i];
    score.right += scores.predicted[i] == document.tokens[static_cast<std::size_t>(document.answer_positions[i])];
  }
  score.nll = sum / score.tokens;
  if (score.tokens <= kKeptAnswerTokens) {
    score.token_nll = std::move(scores.nll);
    score.predicted = std::move(scores.predicted);
  }
  return score;
}

DocumentScore score_document(const Model& model, const Document& document, const RopeFactors& factors,
                             FactorPolicy policy, const JobControl& control) {
  check_scorable(document);
  const RopeTable table = make_rope_table(factors, policy, static_cast<std::int64_t>(document.tokens.size()));
  return score_of(document, model.score(document.tokens, document.answer_positions, table, control));
}

Evaluation evaluate(const Model& model, const DocumentSet& documents, const RopeFactors& factors, FactorPolicy policy,
                    const JobControl& control, const std::function<void(const DocumentScore&)>& document_done) {
  if (documents.documents.empty()) throw BadInput("there are no documents to evaluate on");
  const auto began = std::chrono::steady_clock::now();
  Evaluation evaluation;
  for (const Document& document : documents.documents) {
    control.check();
    evaluation.documents.push_back(score_document(model, document, factors, policy, control));
    const DocumentScore& score = evaluation.documents.back();
    if (document_done) document_done(score);
    if (!std::isfinite(score.nll)) {  // the mean is lost whatever the others give
      evaluation.error = "document " + std::to_string(evaluation.documents.size()) + " of " +
                         std::to_string(documents.documents.size()) +
                         ": the negative log-likelihood is not a finite number";
      break;
    }
  }
  summarise(evaluation);
  evaluation.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return evaluation;
}

}  // namespace ropewalk
