// What PerplexityChart draws beside its lines: bands, points, marks, the hovered length.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/perplexity_chart.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void PerplexityChart::paint_bands(QCPPainter& painter) const {
  painter.setPen(Qt::NoPen);
  for (const Series& one : series_) {
    if (is_hidden(one)) continue;
    QPolygonF above, below;
    for (const auto& point : one.points) {
      if (!std::isfinite(point.high)) continue;
      const double x = plot_->xAxis->coordToPixel(point.at);
      above << QPointF(x, plot_->yAxis->coordToPixel(point.high));
      below.prepend(QPointF(x, plot_->yAxis->coordToPixel(std::max(point.low, 1e-3))));
    }
    QColor wash = pen_of(one).color();
    wash.setAlpha(colors_of(this).dark ? 52 : 40);
    painter.setBrush(wash);
    if (above.size() > 1) painter.drawPolygon(above + below);
    if (above.size() == 1) painter.drawRect(QRectF(above[0] - QPointF(4, 0), below[0] + QPointF(4, 0)));
  }
}

void PerplexityChart::paint_points(QCPPainter& painter) const {
  if (shown_ == Shown::position) return;  // as many bins as make a line
  for (const Series& one : series_) {
    if (is_hidden(one)) continue;
    painter.setPen(QPen(colors_of(this).surface, 1));
    painter.setBrush(pen_of(one).color());
    for (const auto& point : one.points)
      painter.drawEllipse(QPointF(plot_->xAxis->coordToPixel(point.at), plot_->yAxis->coordToPixel(point.perplexity)),
                          3.5, 3.5);
  }
}

void PerplexityChart::paint_marks(QCPPainter& painter) const {
  if (series_.empty()) return;
  const Colors& colors = colors_of(this);
  std::int64_t target = 0;
  for (const RopeFactors& factors : history_->factor_sets()) target = std::max(target, factors.target);
  std::int64_t trained = history_->spec().runtime.trained_context;
  if (trained == 0) trained = history_->factor_sets().front().rope.trained_context;
  std::vector<VerticalMark> marks{{plot_->xAxis->coordToPixel(double(trained)), QPen(colors.text_muted, 1.5),
                                   tr("trained context %1").arg(length_text(double(trained)))}};
  if (target > trained)
    marks.push_back({plot_->xAxis->coordToPixel(double(target)), QPen(colors.accent, 1.5, Qt::DashLine),
                     tr("target %1").arg(length_text(double(target)))});
  paint_vertical_marks(painter, plot_->axisRect()->rect(), font(), colors, std::move(marks));
}

void PerplexityChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_ == 0) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(hovered_);
  painter.setPen(QPen(colors.accent, 1));
  painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
  for (const Series& one : series_) {
    if (is_hidden(one)) continue;
    for (const auto& point : one.points) {
      if (point.at != hovered_) continue;
      painter.setPen(QPen(colors.surface, 1.5));
      painter.setBrush(pen_of(one).color());
      painter.drawEllipse(QPointF(x, plot_->yAxis->coordToPixel(point.perplexity)), 5, 5);
    }
  }
}

}  // namespace ropewalk
