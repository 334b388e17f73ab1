// The axes of FitnessChart: fitted to most candidates, so that one outlier does not press the rest flat, or to all.
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kShare = 0.95;     // of the candidates that the axis reaches at least
constexpr std::size_t kFew = 20;    // so many or fewer are all shown
constexpr double kNear = 1.3;       // what lies less than this (of the log span) above is shown too
constexpr double kFarBaseline = 4;  // times the worst candidate shown: named at the edge instead

}  // namespace

double FitnessChart::upper_limit(double least) const {
  std::vector<double> values;
  for (const CandidateCloud::Point& point : cloud_->points())
    if (point.kind != CandidateCloud::Kind::failed && std::isfinite(point.y)) values.push_back(point.y);
  if (values.empty()) return least;
  const double most = *std::max_element(values.begin(), values.end());
  double limit = most;
  if (!shows_all_ && values.size() > kFew) {
    const auto place = values.begin() + std::ptrdiff_t(kShare * double(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    limit = *place;
  }
  double with_baselines = limit;
  const auto take = [&](const Evaluation& evaluation) {
    const double value = perplexity(evaluation);
    if (std::isfinite(value) && value <= kFarBaseline * limit) with_baselines = std::max(with_baselines, value);
  };
  for (const BaselineEvaluated& baseline : history_->baselines()) take(baseline.evaluation);
  for (const HeldOutScored& scored : history_->heldout()) take(scored.evaluation);
  return std::log(most / least) <= kNear * std::log(with_baselines / least) ? std::max(most, with_baselines)
                                                                            : with_baselines;
}

void FitnessChart::fit_axes() {
  if (!history_) return;
  bool found = false;
  const QCPRange candidates = cloud_->getValueRange(found);
  double least = found ? candidates.lower : 0, most = 0;
  const auto take_least = [&](const Evaluation& evaluation) {
    const double value = perplexity(evaluation);
    if (!std::isfinite(value) || value <= 0) return;
    least = least > 0 ? std::min(least, value) : value;
    if (!found) most = std::max(most, value);
  };
  for (const BaselineEvaluated& baseline : history_->baselines()) take_least(baseline.evaluation);
  for (const HeldOutScored& scored : history_->heldout()) take_least(scored.evaluation);
  if (least <= 0) return;
  if (found) most = upper_limit(least);
  const double margin = std::max(1.02, std::pow(most / least, 0.08));
  // Room below for the line of the best, above for failed candidates and for the count of those above.
  const bool above = found && candidates.upper > most;
  plot_->yAxis->setRange(least / margin, most * margin * (failed_ > 0 || above ? margin : 1));
  fit_x_axis();
  count_above();
}

void FitnessChart::fit_x_axis() {
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

void FitnessChart::count_above() {
  const double top = plot_->yAxis->range().upper;
  above_ = 0;
  for (const CandidateCloud::Point& point : cloud_->points())
    above_ += point.kind != CandidateCloud::Kind::failed && std::isfinite(point.y) && point.y > top;
}

void FitnessChart::reset_view() {
  follows_data_ = shows_all_ = true;
  fit_axes();
  queue_replot();
}

void FitnessChart::fit_to_most() {
  follows_data_ = true;
  shows_all_ = false;
  fit_axes();
  queue_replot();
}

QRectF FitnessChart::above_box() const {
  if (above_ == 0 || !follows_data_) return {};
  const QRectF area = plot_->axisRect()->rect();
  const QFontMetricsF metrics(font());
  const QString words = above_text();
  const double width = metrics.horizontalAdvance(words) + 14;
  return QRectF(area.center().x() - width / 2, area.top() + 2, width, metrics.height() + 4);
}

void FitnessChart::paint_above(QCPPainter& painter) const {
  const QRectF box = above_box();
  if (box.isEmpty()) return;
  const Colors& colors = colors_of(this);
  painter.setPen(QPen(colors.border, 1));
  painter.setBrush(colors.raised);
  painter.drawRoundedRect(box, 4, 4);
  painter.setFont(font());
  painter.setPen(colors.text);
  painter.drawText(box, int(Qt::AlignCenter), above_text());
}

QString FitnessChart::above_text() const {
  if (made_by_hand_) return tr("▲ %n set(s) above", nullptr, above_);
  return above_ == 1 ? tr("▲ 1 candidate above") : tr("▲ %1 candidates above").arg(exact_text(above_));
}

}  // namespace ropewalk
