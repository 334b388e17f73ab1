// FitnessChart at the end of a generation, and what it marks: parents kept, selection, held-out scores, the rectangle.
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/generation_scrubber.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kLeastScrubberHeight = 230;  // of the chart; a lower one has the keys only

}  // namespace

std::size_t FitnessChart::end_of_state() const {
  if (scrubbed_ < 0 || std::size_t(scrubbed_) >= spans_.size()) return CandidateCloud::kNoneFaded;
  return spans_[std::size_t(scrubbed_)].last + 1;
}

void FitnessChart::update_scrubber() {
  const auto& generations = history_->generations();
  scrubber_->set_generations(generations.empty() ? 0 : generations.back().generation + 1);
  scrubber_->setVisible(scrubber_->isEnabled() && height() >= kLeastScrubberHeight);
}

void FitnessChart::set_scrubbed_generation(int generation) {
  if (has_new_) before_replot();
  if (generation >= int(spans_.size())) generation = -1;
  generation = std::max(-1, generation);
  if (generation == scrubbed_) return;
  scrubbed_ = generation;
  scrubber_->set_generation(generation);
  cloud_->set_faded_from(end_of_state());
  update_lines();
  update_header();
  queue_replot();
}

void FitnessChart::resizeEvent(QResizeEvent* event) {
  PlotView::resizeEvent(event);
  fit_margins(plot_->width());
  scrubber_->setVisible(scrubber_->isEnabled() && height() >= kLeastScrubberHeight);
}

std::optional<QPointF> FitnessChart::pixel_of(qint64 id) const {
  const CandidateEvaluated* candidate = id >= 0 && history_ ? history_->find(id) : nullptr;
  if (!candidate) return {};
  const auto index = std::size_t(candidate - history_->candidates().data());
  if (index >= cloud_->points().size()) return {};
  return cloud_->pixel(cloud_->points()[index]);
}

void FitnessChart::paint_selection(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  painter.setBrush(Qt::NoBrush);
  for (const qint64 id : {hovered_, selected_}) {
    const std::optional<QPointF> at = pixel_of(id);
    if (!at) continue;
    painter.setPen(QPen(id == selected_ ? colors.accent : colors.text, id == selected_ ? 2.5 : 1.25));
    painter.drawEllipse(*at, 7, 7);
  }
}

void FitnessChart::paint_parents(QCPPainter& painter) const {
  if (scrubbed_ < 0 || !history_) return;
  const auto& generations = history_->generations();
  const auto done = std::find_if(generations.begin(), generations.end(),
                                 [this](const GenerationDone& one) { return one.generation == scrubbed_; });
  if (done == generations.end()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colors_of(this).text, 1));
  for (const std::int64_t id : done->parents)
    if (const std::optional<QPointF> at = pixel_of(id)) painter.drawEllipse(*at, 5.5, 5.5);
}

void FitnessChart::paint_brush(QCPPainter& painter) const {
  QRectF box;
  if (drawing_brush_) {
    box = QRectF(brush_start_, brush_end_).normalized();
  } else if (!brush_.isNull()) {
    const auto corner = [this](const QPointF& at) {
      return QPointF(plot_->xAxis->coordToPixel(at.x()), plot_->yAxis->coordToPixel(std::pow(10, at.y())));
    };
    box = QRectF(corner(brush_.topLeft()), corner(brush_.bottomRight())).normalized();
  }
  if (box.isNull()) return;
  QColor wash = colors_of(this).accent;
  painter.setPen(QPen(wash, 1.25));
  wash.setAlpha(30);
  painter.setBrush(wash);
  painter.drawRect(box);
}

void FitnessChart::paint_heldout(QCPPainter& painter) const {
  if (!history_ || scrubbed_ >= 0) return;  // known only after the last generation
  const Colors& colors = colors_of(this);
  for (const HeldOutScored& scored : history_->heldout()) {
    const std::optional<QPointF> own = pixel_of(scored.candidate);
    if (!own || !std::isfinite(perplexity(scored.evaluation))) continue;
    const auto y = [this](double nll) { return std::isfinite(nll) ? plot_->yAxis->coordToPixel(std::exp(nll)) : NAN; };
    IntervalMark mark{QPointF(own->x(), y(scored.evaluation.nll)), y(scored.evaluation.nll_low),
                      y(scored.evaluation.nll_high), colors.accent, IntervalMark::Shape::diamond};
    mark.radius = 5;
    mark.filled = false;
    mark.ground = colors.surface;
    painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
    painter.drawLine(QLineF(*own, mark.at));
    mark.line_width = 1;
    mark.color.setAlpha(150);
    paint_interval_mark(painter, mark);
    mark.line_width = 2;
    mark.color.setAlpha(255);
    paint_mark(painter, mark);
  }
}

void FitnessChart::paint_heldout_ticks(QCPPainter& painter) const {
  if (!history_) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  for (const BaselineEvaluated& baseline : history_->baselines()) {
    const HeldOutScored* scored = history_->heldout_of(baseline);
    const double value = scored ? perplexity(scored->evaluation) : NAN;
    if (!std::isfinite(value)) continue;
    const double y = plot_->yAxis->coordToPixel(value);
    if (y < area.top() || y > area.bottom()) continue;
    IntervalMark mark{QPointF(area.right(), y), NAN, NAN, baseline_pen(baseline).color(), IntervalMark::Shape::diamond};
    mark.radius = 4;
    mark.filled = false;
    mark.ground = colors.surface;
    paint_mark(painter, mark);
  }
}

}  // namespace ropewalk
