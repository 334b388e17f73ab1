#include "core/experiment/retention_score.h"

#include <cmath>

#include "core/evaluate/evaluator.h"
#include "core/generate/batch_generation.h"
#include "core/ruler/ruler_score.h"

namespace ropewalk {

namespace {

// Always the same number together: rounding depends on it, and a run that goes on must give the same answers.
constexpr int kTogether = 8;

// Greedy, each to EOS or the task's number of tokens.
std::vector<std::string> generated_answers(const Model& model, const RetentionCell& cell, const RetentionSide& side,
                                           const JobControl& control, const std::function<void(int)>& sample_done) {
  std::vector<BatchPrompt> prompts;
  for (const Document& prompt : cell.documents.documents) prompts.push_back({prompt.tokens, cell.task->answer_tokens});
  BatchSettings settings;
  settings.factors = side.factors;
  settings.policy =
      side.policy == FactorPolicy::always_long ? BoundaryPolicy::long_only : BoundaryPolicy::switch_recompute;
  settings.most_together = kTogether;
  std::vector<std::string> answers(prompts.size());
  int done = 0;
  generate_batch(model, prompts, settings, control, [&](std::size_t index, const Continuation& continuation) {
    answers[index] = continuation.text;
    sample_done(++done);
  });
  return answers;
}

DocumentScore finite_score(const Model& model, const Document& document, const RetentionSide& side,
                           const JobControl& control) {
  DocumentScore score = score_document(model, document, side.factors, side.policy, control);
  if (!std::isfinite(score.nll))
    throw Failed("The score of a sample of " + std::to_string(document.tokens.size()) + " tokens under " +
                 side.factors.method + " is not a finite number: check the factors and the model's weights.");
  return score;
}

}  // namespace

SideScores score_retention_cell(const Model& model, const RetentionCell& cell, const RetentionSide& side,
                                const JobControl& control, const std::function<void(int)>& sample_done) {
  SideScores result;
  result.scores.resize(cell.parts().size());
  const auto& documents = cell.documents.documents;
  if (cell.kind == RetentionCell::Kind::ruler) {
    result.answers = generated_answers(model, cell, side, control, sample_done);
    for (std::size_t i = 0; i < documents.size(); ++i)
      result.scores[0].push_back(
          ruler_sample_score(cell.task->rule, cleaned_prediction(result.answers[i]), cell.outputs[i]));
    return result;
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    control.check();
    const DocumentScore score = finite_score(model, documents[i], side, control);
    if (cell.kind == RetentionCell::Kind::needle) {
      result.scores[0].push_back(score.right == score.tokens);
      result.answers.push_back(model.tokenizer().decode(score.predicted));
    } else {
      result.scores[0].push_back(double(score.right) / score.tokens);
      result.scores[1].push_back(score.nll);
    }
    sample_done(int(i) + 1);
  }
  return result;
}

std::vector<std::string> wanted_answers(const RetentionCell& cell) {
  std::vector<std::string> wanted;
  for (const std::vector<std::string>& outputs : cell.outputs) {
    wanted.emplace_back();
    for (const std::string& output : outputs) wanted.back() += (wanted.back().empty() ? "" : "; ") + output;
  }
  return wanted;
}

}  // namespace ropewalk
