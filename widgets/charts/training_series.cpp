#include "widgets/charts/training_series.h"

#include <cmath>
#include <limits>

namespace ropewalk {
namespace {

constexpr double kNormal95 = 1.959963985;

// A mean over steps that forgets: sums and weights decay alike, so that it is a true mean from the first step on.
class Smoother {
 public:
  explicit Smoother(int steps) : decay_(steps > 1 ? std::exp(-1.0 / steps) : 0) {}
  // One call a step; a weight of 0 for a step that has nothing of this kind.
  void add(TrainingTrace& trace, double step, double sum, double weight) {
    sum_ *= decay_;
    weight_ *= decay_;
    const double value = sum / weight;
    if (!(weight > 0) || !std::isfinite(value) || value <= 0) return;
    sum_ += sum;
    weight_ += weight;
    trace.raw.steps << step;
    trace.raw.values << value;
    if (decay_ <= 0) return;
    trace.smooth.steps << step;
    trace.smooth.values << sum_ / weight_;
  }

 private:
  double decay_;
  double sum_ = 0, weight_ = 0;
};

ProbeLine probe_line(std::int64_t length, const std::vector<ProbeScored>& probes) {
  ProbeLine line;
  line.length = length;
  for (const ProbeScored& probe : probes) {
    if (!std::isfinite(probe.evaluation.token_accuracy)) continue;
    line.accuracy.steps << double(probe.step);
    line.accuracy.values << probe.evaluation.token_accuracy;
    const auto [low, high] = accuracy_interval(probe.evaluation);
    line.lows << low;
    line.highs << high;
  }
  return line;
}

}  // namespace

std::pair<double, double> accuracy_interval(const Evaluation& evaluation) {
  const auto n = double(evaluation.documents.size());
  if (n < 1) return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  const double share = evaluation.token_accuracy, z2 = kNormal95 * kNormal95;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormal95 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

// Made anew from all steps: a resumed training may have replaced some, and 5,000 steps take well under a millisecond.
TrainingSeries training_series(const TrainHistory& history, int smoothing) {
  TrainingSeries series;
  Smoother short_loss(smoothing), long_loss(smoothing), norm(smoothing), speed(smoothing);
  for (const StepDone& done : history.steps()) {
    const StepResult& result = done.result;
    const auto step = double(result.step);
    short_loss.add(series.short_loss, step, result.short_windows.loss, result.short_windows.weight);
    long_loss.add(series.long_loss, step, result.long_windows.loss, result.long_windows.weight);
    norm.add(series.gradient_norm, step, result.gradient_norm, 1);
    speed.add(series.speed, step, double(result.tokens), result.seconds);
    if (!std::isfinite(result.learning_rate)) continue;
    series.learning_rate.steps << step;
    series.learning_rate.values << result.learning_rate;
  }
  for (const auto& [length, probes] : history.probes()) {
    ProbeLine line = probe_line(length, probes);
    if (!line.accuracy.empty()) series.probes.push_back(std::move(line));
  }
  return series;
}

}  // namespace ropewalk
