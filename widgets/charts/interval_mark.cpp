#include "widgets/charts/interval_mark.h"

#include <QPainter>
#include <cmath>

namespace ropewalk {

namespace {

constexpr double kCap = 3;  // half a whisker's cap, pixels

void paint_whisker(QPainter& painter, const IntervalMark& mark, double end) {
  if (!std::isfinite(end)) return;
  painter.drawLine(QLineF(mark.at.x(), mark.at.y(), mark.at.x(), end));
  painter.drawLine(QLineF(mark.at.x() - kCap, end, mark.at.x() + kCap, end));
}

}  // namespace

void paint_interval_mark(QPainter& painter, const IntervalMark& mark) {
  painter.setPen(QPen(mark.color, mark.line_width));
  paint_whisker(painter, mark, mark.low);
  paint_whisker(painter, mark, mark.high);
  paint_mark(painter, mark);
}

void paint_mark(QPainter& painter, const IntervalMark& mark) {
  const double r = mark.radius;
  painter.setPen(QPen(mark.color, mark.line_width));
  painter.setBrush(mark.filled ? mark.color : mark.ground);
  switch (mark.shape) {
    case IntervalMark::Shape::circle:
      painter.drawEllipse(mark.at, r, r);
      break;
    case IntervalMark::Shape::square:
      painter.drawRect(QRectF(mark.at.x() - 0.9 * r, mark.at.y() - 0.9 * r, 1.8 * r, 1.8 * r));
      break;
    case IntervalMark::Shape::triangle_up:
      painter.drawPolygon(
          QPolygonF{mark.at + QPointF(0, -r), mark.at + QPointF(r, 0.8 * r), mark.at + QPointF(-r, 0.8 * r)});
      break;
    case IntervalMark::Shape::triangle_down:
      painter.drawPolygon(
          QPolygonF{mark.at + QPointF(0, r), mark.at + QPointF(r, -0.8 * r), mark.at + QPointF(-r, -0.8 * r)});
      break;
    case IntervalMark::Shape::diamond:
      painter.drawPolygon(QPolygonF{mark.at + QPointF(0, -1.2 * r), mark.at + QPointF(r, 0),
                                    mark.at + QPointF(0, 1.2 * r), mark.at + QPointF(-r, 0)});
      break;
  }
}

}  // namespace ropewalk
