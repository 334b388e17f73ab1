// What FitnessChart draws over its points: best so far, median and middle half of each generation, and the axes'
// ranges.
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kHalfGeneration = 0.42;  // of a generation's place where the x axis counts generations

// The value at `share` of the sorted values, between neighbours by distance: at 0.5 the median as the search takes it.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * double(sorted.size() - 1);
  const auto below = std::size_t(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - double(below));
}

}  // namespace

double FitnessChart::generation_x(int generation) const {
  if (x_axis_ == XAxis::generations || generation < 0 || std::size_t(generation) >= spans_.size()) return generation;
  const Span& span = spans_[std::size_t(generation)];
  return (x_of(span.first) + x_of(span.last)) / 2;
}

// A generation has all its candidates when it is done. Those that failed count for nothing, as in its median.
void FitnessChart::take_in_generations() {
  const auto& generations = history_->generations();
  for (; generations_taken_ < generations.size(); ++generations_taken_) {
    const int generation = generations[generations_taken_].generation;
    if (generation < 0 || std::size_t(generation) >= spans_.size()) continue;
    const Span& span = spans_[std::size_t(generation)];
    std::vector<double> values;
    for (std::size_t index = span.first; index <= span.last; ++index) {
      const CandidateEvaluated& candidate = history_->candidates()[index];
      if (candidate.generation != generation || !candidate.evaluation.error.empty()) continue;
      if (std::isfinite(candidate.evaluation.nll)) values.push_back(candidate.evaluation.nll);
    }
    if (values.empty() || (!bands_.empty() && bands_.back().generation == generation)) continue;
    std::sort(values.begin(), values.end());
    bands_.push_back({generation, std::exp(quantile(values, 0.25)), std::exp(quantile(values, 0.75))});
  }
}

void FitnessChart::update_lines() {
  QVector<double> x, y;
  if (history_ && x_axis_ == XAxis::generations) {
    // The best at the end of each generation: within one, points are only spread for the eye.
    std::size_t at = 0;
    for (std::size_t generation = 0; generation < spans_.size(); ++generation) {
      while (at + 1 < improvements_.size() && improvements_[at + 1] <= spans_[generation].last) ++at;
      if (at >= improvements_.size() || improvements_[at] > spans_[generation].last) continue;
      x << double(generation);
      y << perplexity(history_->candidates()[improvements_[at]].evaluation);
    }
  } else if (history_) {
    for (const std::size_t index : improvements_) {
      x << x_of(index);
      y << perplexity(history_->candidates()[index].evaluation);
    }
    if (!y.isEmpty() && taken_ > 0) {
      x << x_of(taken_ - 1);
      y << y.last();
    }
  }
  best_->setData(x, y, true);
  x.clear();
  y.clear();
  if (history_) {
    for (const GenerationDone& generation : history_->generations()) {
      if (!std::isfinite(generation.median_nll)) continue;
      x << generation_x(generation.generation);
      y << std::exp(generation.median_nll);
    }
  }
  median_->setData(x, y, true);
}

// From where to where a generation lies on the x axis.
std::pair<double, double> FitnessChart::generation_range(int generation) const {
  if (x_axis_ == XAxis::generations) return {generation - kHalfGeneration, generation + kHalfGeneration};
  const Span& span = spans_[std::size_t(generation)];
  if (x_axis_ == XAxis::evaluations) return {x_of(span.first) - 0.5, x_of(span.last) + 0.5};
  return {x_of(span.first > 0 ? span.first - 1 : 0), x_of(span.last)};
}

QColor FitnessChart::band_color() const {
  QColor color = colors_of(this).text_muted;
  color.setAlpha(colors_of(this).dark ? 56 : 40);
  return color;
}

void FitnessChart::paint_bands(QCPPainter& painter) const {
  painter.setAntialiasing(false);  // neighbours must not overlap by a pixel's share
  for (const GenerationBand& band : bands_) {
    const auto [from, to] = generation_range(band.generation);
    const QPointF top_left(plot_->xAxis->coordToPixel(from), plot_->yAxis->coordToPixel(band.high));
    const QPointF bottom_right(plot_->xAxis->coordToPixel(to), plot_->yAxis->coordToPixel(band.low));
    painter.fillRect(QRectF(top_left, bottom_right), band_color());
  }
}

void FitnessChart::fit_axes() {
  if (!history_) return;
  bool found = false;
  QCPRange y = cloud_->getValueRange(found);
  double least = found ? y.lower : 0, most = found ? y.upper : 0;
  for (const BaselineEvaluated& baseline : history_->baselines()) {
    const double value = perplexity(baseline.evaluation);
    if (!std::isfinite(value) || value <= 0) continue;
    // A baseline far worse than every candidate is named at the upper edge instead of flattening the picture.
    if (found && value > y.upper * 4) continue;
    least = least > 0 ? std::min(least, value) : value;
    most = std::max(most, value);
    if (!found && most <= 0) most = value;
  }
  if (least <= 0) return;
  const double margin = std::max(1.02, std::pow(most / least, 0.08));
  // Room below for the line of the best, above for failed candidates.
  plot_->yAxis->setRange(least / margin, most * margin * (failed_ > 0 ? margin : 1));
  const auto count = double(std::max<std::size_t>(taken_, 1));
  if (x_axis_ == XAxis::generations) {
    plot_->xAxis->setRange(-0.6, std::max<double>(double(spans_.size()), 1) - 0.4);
  } else if (x_axis_ == XAxis::evaluations) {
    plot_->xAxis->setRange(0.5 - count * 0.01, std::max(count, 8.0) * 1.02 + 0.5);
  } else {
    const double end = taken_ > 0 ? x_of(taken_ - 1) : 1;
    plot_->xAxis->setRange(-end * 0.01, std::max(end, 1.0) * 1.03);
  }
}

}  // namespace ropewalk
