#include "core/values/document.h"

#include <cmath>
#include <limits>

namespace ropewalk {

namespace {

// Two-sided 95 % quantile of Student's t with `freedom` degrees of freedom, by the Cornish-Fisher expansion
// of Hill (1970) around the normal quantile; exact values where the expansion is coarse.
double student_quantile(int freedom) {
  static constexpr double exact[] = {12.706204736, 4.302652730, 3.182446305, 2.776445105, 2.570581836,
                                     2.446911851,  2.364624252, 2.306004135, 2.262157163, 2.228138852};
  if (freedom <= 10) return exact[freedom - 1];
  const double z = 1.959963985, z2 = z * z, n = freedom;
  const double first = z * (z2 + 1) / 4;
  const double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
  const double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  return z + first / n + second / (n * n) + third / (n * n * n);
}

}  // namespace

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
  const double error = std::sqrt(squares / (count - 1) / count) * student_quantile(int(count) - 1);
  evaluation.nll_low = evaluation.nll - error;
  evaluation.nll_high = evaluation.nll + error;
}

double perplexity(const Evaluation& evaluation) {
  return std::exp(evaluation.nll);
}

}  // namespace ropewalk
