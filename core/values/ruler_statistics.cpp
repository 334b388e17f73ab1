#include "core/values/ruler_statistics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/values/error.h"
#include "core/values/student_t.h"

namespace ropewalk {

namespace {

constexpr double kNormalQuantile = 1.959963985;

// Student's interval has no width where all samples score the same, which few samples easily do. Wilson's score
// interval of a share does (E. B. Wilson, 1927).
RulerScore with_wilson_interval(RulerScore result) {
  constexpr double z = kNormalQuantile;
  const auto count = static_cast<double>(result.samples.size());
  const double share = result.score / 100, spread = z * z / count;
  const double middle = (share + spread / 2) / (1 + spread);
  const double half = z / (1 + spread) * std::sqrt(share * (1 - share) / count + spread / (4 * count));
  result.low = std::max(0.0, 100 * (middle - half));
  result.high = std::min(100.0, 100 * (middle + half));
  return result;
}

double squared_deviations(const RulerScore& score) {
  double squares = 0;
  for (const double sample : score.samples) squares += std::pow(100 * sample - score.score, 2);
  return squares;
}

// Of the mean of a task's samples, percent squared; needs two samples.
double variance_of_mean(const RulerScore& task) {
  const auto count = static_cast<double>(task.samples.size());
  const double squares = squared_deviations(task);
  if (squares > 0) return squares / (count - 1) / count;
  return std::pow((task.high - task.low) / 2 / kNormalQuantile, 2);
}

}  // namespace

RulerScore ruler_score(std::vector<double> samples) {
  RulerScore result;
  result.samples = std::move(samples);
  const auto count = static_cast<double>(result.samples.size());
  if (result.samples.empty()) throw BadInput("there is no sample to score");
  for (const double sample : result.samples) result.score += 100 * sample / count;
  if (result.samples.size() < 2) return result;
  const bool equal =
      std::adjacent_find(result.samples.begin(), result.samples.end(), std::not_equal_to<>()) == result.samples.end();
  if (equal) {
    result.score = 100 * result.samples.front();  // without what adding up rounds
    return with_wilson_interval(std::move(result));
  }
  const double half = std::sqrt(squared_deviations(result) / (count - 1) / count) * two_sided_quantile(0.95, count - 1);
  result.low = std::max(0.0, result.score - half);
  result.high = std::min(100.0, result.score + half);
  return result;
}

TaskMean mean_of_tasks(const std::vector<RulerScore>& tasks) {
  if (tasks.empty()) throw BadInput("there is no task to take a mean of");
  TaskMean mean;
  mean.tasks = static_cast<int>(tasks.size());
  const auto count = static_cast<double>(tasks.size());
  double variance = 0, by_freedom = 0;
  bool single = false;
  for (const RulerScore& task : tasks) {
    mean.score += task.score / count;
    mean.samples += static_cast<int>(task.samples.size());
    single = single || task.samples.size() < 2;
    if (single) continue;
    const double part = variance_of_mean(task) / (count * count);
    variance += part;
    by_freedom += part * part / static_cast<double>(task.samples.size() - 1);
  }
  if (single) return mean;
  const double half = std::sqrt(variance) * two_sided_quantile(0.95, variance * variance / by_freedom);
  mean.low = std::max(0.0, mean.score - half);
  mean.high = std::min(100.0, mean.score + half);
  return mean;
}

std::int64_t effective_length(std::vector<LengthScore> scores, double threshold) {
  std::sort(scores.begin(), scores.end(),
            [](const LengthScore& a, const LengthScore& b) { return a.length < b.length; });
  std::int64_t effective = 0;
  for (const LengthScore& score : scores) {
    if (!(score.score >= threshold)) break;
    effective = score.length;
  }
  return effective;
}

}  // namespace ropewalk
