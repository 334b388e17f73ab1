// What PrecisionChart draws around its lines: the threshold, marks, markers, what is pointed at.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/charts/precision_chart.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/theme/arithmetic_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kRadius = 2.75;

void paint_named_line(QCPPainter& painter, const QRectF& area, double y, const QPen& pen, const QString& name,
                      bool left, const Colors& colors, const QFont& font) {
  painter.setPen(pen);
  painter.drawLine(QLineF(area.left(), y, area.right(), y));
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance(name) + 6;
  const QRectF box(left ? area.left() + 4 : area.right() - width - 4, y - metrics.height() - 1, width,
                   metrics.height());
  QColor plate = colors.surface;
  plate.setAlpha(220);
  painter.fillRect(box, plate);
  painter.setPen(colors.text_muted);
  painter.drawText(box, Qt::AlignCenter, name);
}

}  // namespace

void PrecisionChart::paint_lines(QCPPainter& painter) const {
  if (!report_) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const auto y = [this](double value) { return plot_->yAxis->coordToPixel(value); };
  // Where no marks and the fewest data are.
  const bool left = axis_ == Axis::positions;
  const QPen plain(colors.text_muted, 1.25);
  const QPen dotted(colors.text_muted, 1, Qt::DotLine);
  if (quantity_ == Quantity::phase) {
    paint_named_line(painter, area, y(std::numbers::pi), plain, tr("π: opposite direction"), left, colors, font());
    paint_named_line(painter, area, y(report_->threshold), QPen(colors.text_muted, 1, Qt::DashLine),
                     tr("%1 rad").arg(ratio_text(report_->threshold)), left, colors, font());
  } else {
    paint_named_line(painter, area, y(2), plain, tr("2: opposite sign"), left, colors, font());
  }
  const QString below =
      quantity_ == Quantity::phase ? tr("0 and below 10⁻¹² are drawn here") : tr("0 and below 10⁻⁹ are drawn here");
  paint_named_line(painter, area, y(floor()), dotted, below, false, colors, font());
}

void PrecisionChart::paint_marks(QCPPainter& painter) const {
  if (!report_) return;
  const Colors& colors = colors_of(this);
  const RopeFactors& factors = report_->factors;
  const auto x = [this](double value) { return plot_->xAxis->coordToPixel(value); };
  std::vector<VerticalMark> marks;
  if (axis_ == Axis::pairs) {
    const int theory = critical_dimension(factors.rope);
    marks.push_back({x(theory - 0.5), QPen(colors.text_muted, 1.25, Qt::DashLine), tr("d_tcd %1").arg(theory)});
    if (factors.critical_dimension > 0 && factors.critical_dimension != theory)
      marks.push_back({x(factors.critical_dimension - 0.5), QPen(colors.accent, 1.5),
                       tr("d_rcd %1").arg(factors.critical_dimension)});
  } else {
    const std::int64_t trained = factors.rope.trained_context, target = report_->length;
    marks.push_back({x(double(trained)), QPen(colors.text, 1.5), tr("trained %1").arg(length_text(double(trained)))});
    if (target != trained)
      marks.push_back(
          {x(double(target)), QPen(colors.text, 1.5, Qt::DashLine), tr("target %1").arg(length_text(double(target)))});
  }
  paint_vertical_marks(painter, plot_->axisRect()->rect(), font(), colors, std::move(marks));
}

void PrecisionChart::paint_points(QCPPainter& painter) const {
  if (!report_) return;
  const Colors& colors = colors_of(this);
  const auto y = [this](double value) { return plot_->yAxis->coordToPixel(value); };
  const double greatest = quantity_ == Quantity::phase ? std::numbers::pi : 2;
  for (std::size_t kind = report_->errors.size(); kind-- > 0;) {  // the first on top
    if (hidden_.count(int(kind))) continue;
    const PhaseErrors& errors = report_->errors[kind];
    const QColor color = arithmetic_pen(errors.arithmetic, colors.dark).color();
    for (int point = 0; point < points(); ++point) {
      const std::size_t at = index_of(point);
      const double px = plot_->xAxis->coordToPixel(x_of(point));
      if (errors.overflowed[at]) {
        painter.setPen(QPen(color, 1.5));
        const double py = y(greatest), r = kRadius;
        painter.drawLine(QLineF(px - r, py - r, px + r, py + r));
        painter.drawLine(QLineF(px - r, py + r, px + r, py - r));
        continue;
      }
      const double value = values_of(errors)[at];
      IntervalMark mark{QPointF(px, y(drawn(value))), std::nan(""), std::nan(""), color,
                        arithmetic_shape(errors.arithmetic)};
      mark.radius = kRadius;
      mark.filled = value >= floor();
      mark.ground = colors.surface;
      mark.line_width = 1;
      paint_mark(painter, mark);
    }
  }
}

void PrecisionChart::paint_hovered(QCPPainter& painter) const {
  const int point = axis_ == Axis::pairs ? hovered_pair_ : hovered_point_;
  if (!report_ || point < 0 || point >= points()) return;
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(x_of(point));
  QColor color = colors_of(this).text;
  color.setAlpha(110);
  painter.setPen(QPen(color, 1));
  painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
}

}  // namespace ropewalk
