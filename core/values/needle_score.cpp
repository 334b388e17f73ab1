#include "core/values/needle_score.h"

#include <algorithm>
#include <cmath>

#include "core/values/student_t.h"

namespace ropewalk {

namespace {

constexpr double kNormal = 1.959963984540054;  // two-sided 95 %

ScoreMean mean_of(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  ScoreMean mean{sum / count, 0, 1, static_cast<int>(values.size())};
  if (values.size() < 2) return mean;
  for (const double value : values) squares += (value - mean.value) * (value - mean.value);
  const double error = std::sqrt(squares / (count - 1) / count) * two_sided_quantile(0.95, count - 1);
  mean.low = std::max(0.0, mean.value - error);
  mean.high = std::min(1.0, mean.value + error);
  return mean;
}

std::optional<ScoreMean> generated_share(const std::vector<const CellScored*>& cells) {
  double found = 0;
  int samples = 0;
  for (const CellScored* cell : cells)
    for (const double each : cell->found) {
      found += each;
      ++samples;
    }
  if (samples == 0) return std::nullopt;
  return wilson(found / samples, samples);
}

}  // namespace

double answer_probability(const DocumentScore& score) {
  return std::exp(-score.nll * score.tokens);
}

ScoreMean wilson(double share, int samples) {
  const double n = samples, z2 = kNormal * kNormal;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormal / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  return {share, std::clamp(middle - half, 0.0, share), std::clamp(middle + half, share, 1.0), samples};
}

std::optional<ScoreMean> needle_score(NeedleScore kind, const std::vector<const CellScored*>& cells) {
  if (kind == NeedleScore::generated) return generated_share(cells);
  std::vector<double> probabilities;
  int right = 0, tokens = 0;
  for (const CellScored* cell : cells) {
    for (const DocumentScore& score : cell->evaluation.documents) {
      probabilities.push_back(std::isfinite(score.nll) ? answer_probability(score) : 0);
      right += score.right;
      tokens += score.tokens;
    }
  }
  if (tokens == 0) return std::nullopt;
  if (kind == NeedleScore::probability) return mean_of(probabilities);
  return wilson(double(right) / tokens, static_cast<int>(probabilities.size()));
}

std::optional<ScoreMean> needle_score(NeedleScore kind, const CellScored& cell) {
  return needle_score(kind, std::vector<const CellScored*>{&cell});
}

}  // namespace ropewalk
