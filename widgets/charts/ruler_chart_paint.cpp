// How RulerChart is painted and what it says in text.
#include "widgets/charts/ruler_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void RulerChart::paint_threshold(QCPPainter& painter) const {
  if (curves_.empty()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double y = plot_->yAxis->coordToPixel(threshold_);
  painter.setPen(QPen(colors.text_muted, 1.25, Qt::DashLine));
  painter.drawLine(QLineF(area.left(), y, area.right(), y));
  painter.setFont(font());
  const QString text = tr("threshold %1 %").arg(threshold_);
  const QFontMetricsF metrics(painter.font());
  painter.drawText(QPointF(area.left() + 6, y + metrics.ascent() + 3), text);
}

// Through the marks, which stand beside each other.
void RulerChart::paint_lines(QCPPainter& painter) const {
  painter.save();
  painter.setClipRect(plot_->axisRect()->rect());
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    if (hidden_.contains(int(at))) continue;
    QPolygonF line;
    for (const Point& point : curves_[at].points) line << pixel(int(at), point);
    painter.setPen(pen_of(int(at)));
    painter.drawPolyline(line);
  }
  painter.restore();
}

void RulerChart::paint_points(QCPPainter& painter) const {
  paint_lines(painter);
  const Colors& colors = colors_of(this);
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    if (hidden_.contains(int(at))) continue;
    for (const Point& point : curves_[at].points) {
      const bool known = point.high > point.low;
      IntervalMark mark{pixel(int(at), point), known ? plot_->yAxis->coordToPixel(point.low) : std::nan(""),
                        known ? plot_->yAxis->coordToPixel(point.high) : std::nan(""), pen_of(int(at)).color(),
                        curves_[at].outside ? IntervalMark::Shape::square : IntervalMark::Shape::circle};
      mark.filled = point.complete && !curves_[at].outside;
      mark.ground = colors.surface;
      mark.radius = curves_[at].outside ? 3 : 4;
      mark.line_width = curves_[at].outside ? 1 : 1.5;
      paint_interval_mark(painter, mark);
    }
  }
}

// Where each line's effective length ends: a drop line down to the axis, with its name beside the foot.
void RulerChart::paint_effective(QCPPainter& painter) const {
  const QRectF area = plot_->axisRect()->rect();
  painter.setFont(font());
  const QFontMetricsF metrics(painter.font());
  int row = 0;
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    const Curve& curve = curves_[at];
    if (hidden_.contains(int(at)) || !curve.effective || *curve.effective == 0) continue;
    const auto point = std::find_if(curve.points.begin(), curve.points.end(),
                                    [&](const Point& one) { return one.length == *curve.effective; });
    if (point == curve.points.end()) continue;
    const QPointF top = pixel(int(at), *point);
    QPen pen(pen_of(int(at)).color(), 1.25, Qt::DotLine);
    painter.setPen(pen);
    painter.drawLine(QLineF(top.x(), top.y() + 6, top.x(), area.bottom()));
    const QString text = tr("effective %1").arg(length_text(double(*curve.effective)));
    const double width = metrics.horizontalAdvance(text), y = area.bottom() - 6 - row++ * (metrics.height() + 2);
    const bool left = top.x() + 6 + width > area.right();
    painter.setPen(colors_of(this).text);
    painter.drawText(QPointF(std::max(left ? top.x() - 6 - width : top.x() + 6, area.left() + 2), y), text);
  }
}

void RulerChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_.curve < 0 || hovered_.curve >= int(curves_.size())) return;
  const auto& points = curves_[std::size_t(hovered_.curve)].points;
  if (hovered_.point >= int(points.size())) return;
  painter.setPen(QPen(colors_of(this).text, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(pixel(hovered_.curve, points[std::size_t(hovered_.point)]), 8, 8);
}

QString RulerChart::tooltip(const Hit& at) const {
  const Curve& curve = curves_[std::size_t(at.curve)];
  const Point& point = curve.points[std::size_t(at.point)];
  QStringList lines{QStringLiteral("<b>%1</b>").arg(curve.name.toHtmlEscaped()),
                    tr("%1 tokens").arg(exact_text(point.length)),
                    tr("Score %1 %").arg(QString::number(point.score, 'f', 2))};
  if (point.high > point.low)
    lines
        << tr("95 % interval %1 to %2 %").arg(QString::number(point.low, 'f', 1), QString::number(point.high, 'f', 1));
  else if (curve.outside)
    lines << tr("No interval: its source does not say one");
  if (task_.empty()) lines << tr("Mean of %1 tasks").arg(point.tasks);
  if (point.samples > 0) lines << tr("%1 samples").arg(exact_text(point.samples));
  if (!point.complete) lines << tr("More samples are to come");
  return lines.join(QStringLiteral("<br>"));
}

QString RulerChart::csv() const {
  QStringList rows{QStringLiteral("name,task,length_tokens,score_percent,low_percent,high_percent,tasks,samples")};
  const QString task = task_.empty() ? QStringLiteral("mean") : QString::fromStdString(task_);
  for (const Curve& curve : curves_)
    for (const Point& point : curve.points) {
      const bool known = point.high > point.low;
      QString name = curve.name;
      rows << QStringLiteral("\"%1\",%2,%3,%4,%5,%6,%7,%8")
                  .arg(name.replace(QLatin1Char('"'), QStringLiteral("\"\"")), task)
                  .arg(point.length)
                  .arg(point.score, 0, 'g', 10)
                  .arg(known ? QString::number(point.low, 'g', 10) : QString(),
                       known ? QString::number(point.high, 'g', 10) : QString())
                  .arg(point.tasks)
                  .arg(point.samples);
    }
  return rows.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace ropewalk
