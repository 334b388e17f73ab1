// What PeriodChart draws around its graphs: bands, reference lines with names, points, marks and the handle.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/period_chart.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// Text with a wash of the background behind it, so that it reads across lines.
void draw_label(QCPPainter& painter, const QString& text, QPointF anchor, Qt::Alignment alignment, const Colors& colors,
                const QColor& color) {
  const QFontMetricsF metrics(painter.font());
  QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
  if (alignment & Qt::AlignRight)
    box.moveRight(anchor.x());
  else
    box.moveLeft(anchor.x());
  if (alignment & Qt::AlignBottom)
    box.moveBottom(anchor.y());
  else
    box.moveTop(anchor.y());
  QColor wash = colors.surface;
  wash.setAlpha(200);
  painter.setPen(Qt::NoPen);
  painter.setBrush(wash);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(QPen(color));
  painter.drawText(box, int(Qt::AlignCenter), text);
}

}  // namespace

void PeriodChart::paint_bands(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const auto x_of = [&](double pair) {
    return std::clamp(plot_->xAxis->coordToPixel(pair), axes.left(), axes.right() + 1);
  };
  const double first = x_of(ten_periods_ - 0.5), middle = x_of(theoretical_ - 0.5), last = axes.right() + 1;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.band_candidates);
  painter.drawRect(QRectF(first, axes.top(), middle - first, axes.height()));
  painter.setBrush(colors.band);
  painter.drawRect(QRectF(middle, axes.top(), last - middle, axes.height()));
}

// A strip at the foot names the three regions; above the grid, so that no line runs through the names.
void PeriodChart::paint_regions(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const auto x_of = [&](double pair) {
    return std::clamp(plot_->xAxis->coordToPixel(pair), axes.left(), axes.right() + 1);
  };
  const double first = x_of(ten_periods_ - 0.5), middle = x_of(theoretical_ - 0.5), last = axes.right() + 1;
  struct Region {
    double from, to;
    QColor color;
    QStringList names;  // longest first
  };
  const QColor blue = colors.dark ? QColor("#56b4e9") : QColor("#0072b2");
  const Region regions[]{
      {axes.left(), first, colors.text_muted, {tr("10 periods or more"), tr("≥ 10 periods"), tr("≥ 10")}},
      {first, middle, blue, {tr("1–10 periods: candidates for d_rcd"), tr("1–10 periods"), tr("1–10")}},
      {middle, last, colors.warning, {tr("never completed a period in training"), tr("under 1 period"), tr("< 1")}}};
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  for (const Region& region : regions) {
    if (region.to - region.from < 2) continue;
    painter.setPen(Qt::NoPen);
    painter.setBrush(region.color);
    painter.drawRect(QRectF(region.from + 1, axes.bottom() - 3, region.to - region.from - 2, 3));
    for (const QString& name : region.names) {
      if (metrics.horizontalAdvance(name) > region.to - region.from - 8) continue;
      QColor wash = colors.surface;
      wash.setAlpha(170);
      const double text_width = metrics.horizontalAdvance(name) + 8;
      painter.setBrush(wash);
      painter.setPen(Qt::NoPen);
      painter.drawRoundedRect(QRectF((region.from + region.to - text_width) / 2, axes.bottom() - 6 - metrics.height(),
                                     text_width, metrics.height()),
                              3, 3);
      painter.setPen(QPen(region.color == blue ? colors.text_muted : region.color));
      painter.drawText(
          QRectF(region.from, axes.bottom() - 6 - metrics.height(), region.to - region.from, metrics.height()),
          int(Qt::AlignCenter), name);
      break;
    }
  }
}

void PeriodChart::paint_lines(QCPPainter& painter) const {
  reference_lines(painter, false);
}

// `names`: only the names, which lie above the graphs; else only the lines, which lie below.
void PeriodChart::reference_lines(QCPPainter& painter, bool names) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  painter.setFont(font());
  const double trained = double(rope_.trained_context);
  line_names_width_ = 0;
  const auto line = [&](double tokens, Qt::PenStyle style, double width, const QString& name, bool above) {
    const double y = plot_->yAxis->coordToPixel(tokens);
    if (y < axes.top() || y > axes.bottom()) return;
    line_names_width_ = std::max(line_names_width_, QFontMetricsF(font()).horizontalAdvance(name) + 12);
    painter.setPen(QPen(colors.text, width, style));
    if (!names) return painter.drawLine(QLineF(axes.left(), y, axes.right(), y));
    draw_label(painter, name, QPointF(axes.left() + 4, above ? y - 2 : y + 2),
               Qt::AlignLeft | (above ? Qt::AlignBottom : Qt::AlignTop), colors, colors.text);
  };
  line(trained, Qt::SolidLine, 1.5, tr("trained context L_train  %1").arg(length_text(trained)), false);
  line(trained / 10, Qt::DotLine, 1, tr("L_train / 10  %1").arg(length_text(trained / 10)), false);
  if (target_ > 0 && target_ != rope_.trained_context)
    line(double(target_), Qt::DashLine, 1.5,
         tr("target L  %1  (%2×)").arg(length_text(double(target_)), ratio_text(double(target_) / trained)),
         target_ > rope_.trained_context);
}

void PeriodChart::paint_points(QCPPainter& painter) const {
  paint_regions(painter);
  reference_lines(painter, true);
  const Colors& colors = colors_of(this);
  const double step = std::abs(plot_->xAxis->coordToPixel(1) - plot_->xAxis->coordToPixel(0));
  const double radius = std::clamp(step * 0.36, 2.5, 5.0);
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    const double period = periods_[std::size_t(pair)];
    const QPointF center(plot_->xAxis->coordToPixel(pair), plot_->yAxis->coordToPixel(period));
    const Reach where = reach(pair);
    if (where != Reach::inside) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(colors.warning, where == Reach::out ? 2.25 : 1));
      painter.drawEllipse(center, radius + 3, radius + 3);
    }
    painter.setPen(QPen(colors.dark ? QColor(255, 255, 255, 130) : QColor(0, 0, 0, 140), 0.75));
    painter.setBrush(map_color(ColorMap::cividis, std::min(1.0, double(rope_.trained_context) / period)));
    painter.drawEllipse(center, radius, radius);
  }
}

void PeriodChart::paint_marks(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const double line_height = QFontMetricsF(font()).height() + 2;
  painter.setFont(font());
  int row = 0;
  const auto mark = [&](int pair, const QString& name, const QPen& pen) {
    const double x = plot_->xAxis->coordToPixel(pair - 0.5);
    if (x < axes.left() || x > axes.right()) return;
    painter.setPen(pen);
    painter.drawLine(QLineF(x, axes.top(), x, axes.bottom()));
    // Names stand left of their line: there the points lie far below the top. Where that would meet the names of the
    // horizontal lines, they stand right of it.
    const bool left = x - QFontMetricsF(font()).horizontalAdvance(name) - 14 > axes.left() + line_names_width_;
    draw_label(painter, name, QPointF(left ? x - 2 : x + 2, axes.top() + 4 + row++ * line_height),
               (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop, colors, pen.color());
  };
  mark(theoretical_, tr("d_tcd %1").arg(theoretical_), QPen(colors.text_muted, 1));
  if (!found_) return;
  if (found_->interval) {
    const double from = plot_->xAxis->coordToPixel(found_->interval->first - 0.5);
    const double to = plot_->xAxis->coordToPixel(found_->interval->second + 0.5);
    QColor wash = colors.accent;
    wash.setAlpha(40);
    painter.fillRect(QRectF(from, axes.top(), to - from, 6), wash);
  }
  QString name = tr("d_rcd %1").arg(found_->pair);
  if (found_->interval) name += tr(" [%1–%2]").arg(found_->interval->first).arg(found_->interval->second);
  if (!found_->source.isEmpty()) name += tr(" (%1)").arg(found_->source);
  if (found_->pair == critical_dimension_) return;  // the handle stands there and says so
  mark(found_->pair, name, QPen(colors.accent, 1, Qt::DashDotLine));
}

void PeriodChart::paint_handle(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const QPointF grip = handle_position();
  if (grip.x() < axes.left() || grip.x() > axes.right()) return;
  painter.setPen(QPen(colors.accent, 2));
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
  painter.drawRoundedRect(QRectF(left, grip.y() - 11, width, 22), 11, 11);
  painter.setPen(QPen(dragging_ ? colors.surface : colors.accent_text));
  painter.drawText(QRectF(left, grip.y() - 11, width, 22), int(Qt::AlignCenter), text);
}

}  // namespace ropewalk
