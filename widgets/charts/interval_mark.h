// A marker with the whiskers of its interval, the same in every chart that shows one.
#pragma once

#include <QColor>
#include <QPointF>

class QPainter;

namespace ropewalk {

struct IntervalMark {
  enum class Shape { circle, square, triangle_up, triangle_down, diamond };
  QPointF at = {};           // pixels
  double low = 0, high = 0;  // pixels of the whiskers' ends; not finite: none there
  QColor color = {};
  Shape shape = Shape::circle;
  double radius = 4;
  bool filled = true;  // else hollow, in the colour of `ground`
  QColor ground = {};
  double line_width = 1.5;
};

void paint_interval_mark(QPainter& painter, const IntervalMark& mark);
// The marker alone.
void paint_mark(QPainter& painter, const IntervalMark& mark);

}  // namespace ropewalk
