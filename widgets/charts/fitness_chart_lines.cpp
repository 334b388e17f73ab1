// What FitnessChart draws over its points: best so far, median and middle half of each generation, up to the end of the
// generation that is looked at.
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/smoothing.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr std::size_t kSmoothPoints = 4000;  // of the smoothed line: more are not seen
constexpr double kHalfGeneration = 0.42;     // of a generation's place where the x axis counts generations

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
      if (scrubbed_ >= 0 && generation > std::size_t(scrubbed_)) break;
      while (at + 1 < improvements_.size() && improvements_[at + 1] <= spans_[generation].last) ++at;
      if (at >= improvements_.size() || improvements_[at] > spans_[generation].last) continue;
      x << double(generation);
      y << perplexity(history_->candidates()[improvements_[at]].evaluation);
    }
  } else if (history_) {
    const std::size_t end = std::min(end_of_state(), taken_);
    for (const std::size_t index : improvements_) {
      if (index >= end) break;
      x << x_of(index);
      y << perplexity(history_->candidates()[index].evaluation);
    }
    if (!y.isEmpty() && end > 0) {
      x << x_of(end - 1);
      y << y.last();
    }
  }
  best_->setData(x, y, true);
  x.clear();
  y.clear();
  if (history_) {
    for (const GenerationDone& generation : history_->generations()) {
      if (!std::isfinite(generation.median_nll)) continue;
      if (scrubbed_ >= 0 && generation.generation > scrubbed_) break;
      x << generation_x(generation.generation);
      y << std::exp(generation.median_nll);
    }
  }
  median_->setData(x, y, true);
  update_smooth();
}

int FitnessChart::smoothing_candidates() const {
  return smoothing::in_use(smoothing_, qsizetype(taken_));
}

void FitnessChart::set_smoothing(int candidates) {
  candidates = std::max(0, candidates);
  if (candidates == smoothing_) return;
  smoothing_ = candidates;
  remember(QStringLiteral("smoothing"), candidates);
  update_smooth();
  update_header();
  queue_replot();
  Q_EMIT smoothing_changed();
}

void FitnessChart::take_remembered() {
  PlotView::take_remembered();
  if (const QVariant kept = remembered(QStringLiteral("smoothing")); kept.isValid()) set_smoothing(kept.toInt());
}

// The mean of the NLL, as each candidate's value is; by generations what it is at the end of each.
void FitnessChart::update_smooth() {
  QVector<double> x, y;
  const std::size_t end = history_ ? std::min(end_of_state(), taken_) : 0;
  const int over = smoothing_candidates();
  if (over > 1) {
    const std::vector<CandidateCloud::Point>& points = cloud_->points();
    const std::size_t every = std::max<std::size_t>(1, end / kSmoothPoints);
    RunningMean mean(over);
    for (std::size_t at = 0; at < end; ++at) {
      const bool failed = points[at].kind == CandidateCloud::Kind::failed;
      const double value = mean.add(failed ? std::nan("") : std::log(points[at].y));
      const bool last = at + 1 == end;
      if (x_axis_ == XAxis::generations) {
        const auto& candidates = history_->candidates();
        if (!last && candidates[at + 1].generation == candidates[at].generation) continue;
        x << candidates[at].generation;
      } else if (last || at % every == 0) {
        x << points[at].x;
      } else {
        continue;
      }
      y << std::exp(value);
    }
  }
  smooth_->setData(x, y);
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
    if (scrubbed_ >= 0 && band.generation > scrubbed_) break;
    const auto [from, to] = generation_range(band.generation);
    const QPointF top_left(plot_->xAxis->coordToPixel(from), plot_->yAxis->coordToPixel(band.high));
    const QPointF bottom_right(plot_->xAxis->coordToPixel(to), plot_->yAxis->coordToPixel(band.low));
    painter.fillRect(QRectF(top_left, bottom_right), band_color());
  }
}

}  // namespace ropewalk
