#include "core/values/document.h"

#include <cmath>
#include <limits>

#include "core/values/student_t.h"

namespace ropewalk {

void summarise(Evaluation& evaluation) {
  const auto count = static_cast<double>(evaluation.documents.size());
  const double infinity = std::numeric_limits<double>::infinity();
  double sum = 0;
  int right = 0, tokens = 0;
  for (const DocumentScore& score : evaluation.documents) {
    sum += score.nll;
    right += score.right;
    tokens += score.tokens;
  }
  evaluation.nll = count > 0 ? sum / count : infinity;
  evaluation.token_accuracy = tokens ? double(right) / tokens : 0;
  evaluation.nll_low = -infinity;
  evaluation.nll_high = infinity;
  if (!std::isfinite(evaluation.nll)) {
    if (evaluation.error.empty()) evaluation.error = "the negative log-likelihood is not a finite number";
    evaluation.nll = infinity;
    return;
  }
  if (count < 2) return;
  double squares = 0;
  for (const DocumentScore& score : evaluation.documents) squares += std::pow(score.nll - evaluation.nll, 2);
  const double error = std::sqrt(squares / (count - 1) / count) * two_sided_quantile(0.95, count - 1);
  evaluation.nll_low = evaluation.nll - error;
  evaluation.nll_high = evaluation.nll + error;
}

double perplexity(const Evaluation& evaluation) {
  return std::exp(evaluation.nll);
}

}  // namespace ropewalk
