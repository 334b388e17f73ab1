// What PeriodChart draws around its graphs: bands, reference lines with names, points, marks and the handle.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>

#include "widgets/charts/period_chart.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void PeriodChart::paint_bands(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const std::vector<Region> all = regions();
  const auto wash = [&](const Region& region, const QColor& color) {
    painter.fillRect(QRectF(region.from, axes.top(), region.to - region.from, axes.height()), color);
  };
  wash(all[1], colors.band_candidates);
  wash(all[2], colors.band);
}

// A strip at the foot shows the three regions; their names stand above it where no data are.
void PeriodChart::paint_regions(QCPPainter& painter) const {
  const double bottom = plot_->axisRect()->rect().bottom();
  painter.setPen(Qt::NoPen);
  for (const Region& region : regions()) {
    if (region.to - region.from < 2) continue;
    painter.setBrush(region.color);
    painter.drawRect(QRectF(region.from + 1, bottom - 3, region.to - region.from - 2, 3));
  }
}

void PeriodChart::paint_lines(QCPPainter& painter) const {
  const QRectF axes = plot_->axisRect()->rect();
  for (const ReferenceLine& line : reference_lines()) {
    const double y = plot_->yAxis->coordToPixel(line.tokens);
    painter.setPen(line.pen);
    painter.drawLine(QLineF(axes.left(), y, axes.right(), y));
  }
}

// Each on a plate of the chart's colour, so that it reads across lines.
void PeriodChart::paint_names(QCPPainter& painter) const {
  painter.setFont(font());
  QColor plate = colors_of(this).surface;
  plate.setAlpha(220);
  for (const Name& name : names()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(name.box, 3, 3);
    painter.setPen(QPen(name.color));
    painter.drawText(name.box, int(Qt::AlignCenter) | int(Qt::TextDontClip),
                     name.text);  // letters of another font may be higher
  }
}

void PeriodChart::paint_points(QCPPainter& painter) const {
  paint_regions(painter);
  paint_names(painter);
  const Colors& colors = colors_of(this);
  const double radius = point_radius();
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    const double period = periods_[std::size_t(pair)];
    const QPointF center(plot_->xAxis->coordToPixel(pair), plot_->yAxis->coordToPixel(period));
    const Reach where = reach(pair);
    if (where != Reach::inside) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(colors.warning, (where == Reach::out ? 2.25 : 1) * line_scale()));
      painter.drawEllipse(center, radius + 3, radius + 3);
    }
    painter.setPen(QPen(colors.dark ? QColor(255, 255, 255, 130) : QColor(0, 0, 0, 140), 0.75));
    painter.setBrush(map_color(ColorMap::cividis, std::min(1.0, double(rope_.trained_context) / period)));
    painter.drawEllipse(center, radius, radius);
  }
}

void PeriodChart::paint_marks(QCPPainter& painter) const {
  const QRectF axes = plot_->axisRect()->rect();
  for (const Mark& mark : marks()) {
    const double x = plot_->xAxis->coordToPixel(mark.pair - 0.5);
    painter.setPen(mark.pen);
    painter.drawLine(QLineF(x, axes.top(), x, axes.bottom()));
  }
  if (!found_ || !found_->interval) return;
  const double from = plot_->xAxis->coordToPixel(found_->interval->first - 0.5);
  const double to = plot_->xAxis->coordToPixel(found_->interval->second + 0.5);
  QColor wash = colors_of(this).accent;
  wash.setAlpha(40);
  painter.fillRect(QRectF(from, axes.top(), to - from, 6), wash);
}

void PeriodChart::paint_handle(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const QPointF grip = handle_position();
  if (grip.x() < axes.left() || grip.x() > axes.right()) return;
  painter.setPen(QPen(colors.accent, 2 * line_scale()));
  painter.drawLine(QLineF(grip.x(), axes.top() - 2, grip.x(), axes.bottom()));
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  const bool is_found = found_ && found_->pair == critical_dimension_ && !found_->source.isEmpty();
  const QString text = is_found ? tr("‹ in use: d_rcd %1 (%2) ›").arg(critical_dimension_).arg(found_->source)
                                : tr("‹ in use: d_rcd %1 ›").arg(critical_dimension_);
  const double width = QFontMetricsF(bold).horizontalAdvance(text) + 20;
  const double left = std::clamp(grip.x() - width / 2, axes.left(), std::max(axes.left(), axes.right() - width));
  painter.setPen(Qt::NoPen);
  painter.setBrush(dragging_ ? colors.text : colors.accent);
  const double half = 11 * line_scale();
  painter.drawRoundedRect(QRectF(left, grip.y() - half, width, 2 * half), half, half);
  painter.setPen(QPen(dragging_ ? colors.surface : colors.accent_text));
  painter.drawText(QRectF(left, grip.y() - half, width, 2 * half), int(Qt::AlignCenter) | int(Qt::TextDontClip), text);
}

}  // namespace ropewalk
