// Named vertical lines over a plot (d_tcd, a found d_rcd): the names stand at the top, in rows where they would
// overlap.
#pragma once

#include <QPen>
#include <QRectF>
#include <QString>
#include <vector>

class QFont;
class QPainter;

namespace ropewalk {

struct Colors;

struct VerticalMark {
  double x = 0;  // pixels
  QPen pen;
  QString name;
};

// Draws the lines and names of those marks that lie in `area`. Room at the top: vertical_marks_height().
void paint_vertical_marks(QPainter& painter, const QRectF& area, const QFont& font, const Colors& colors,
                          std::vector<VerticalMark> marks);
// Pixels that the names of `count` marks take at most.
double vertical_marks_height(const QFont& font, int count);

}  // namespace ropewalk
