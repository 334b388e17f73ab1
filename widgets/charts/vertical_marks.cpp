#include "widgets/charts/vertical_marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kGap = 5;  // between a line and its name

bool is_free(const QRectF& box, const std::vector<QRectF>& taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); });
}

}  // namespace

double vertical_marks_height(const QFont& font, int count) {
  return count * (QFontMetricsF(font).height() + 2) + 2;
}

void paint_vertical_marks(QPainter& painter, const QRectF& area, const QFont& font, const Colors& colors,
                          std::vector<VerticalMark> marks) {
  const QFontMetricsF metrics(font);
  const double line = metrics.height() + 2;
  std::erase_if(marks, [&](const VerticalMark& mark) { return mark.x < area.left() || mark.x > area.right(); });
  std::sort(marks.begin(), marks.end(), [](const VerticalMark& a, const VerticalMark& b) { return a.x < b.x; });
  for (const VerticalMark& mark : marks) {
    painter.setPen(mark.pen);
    painter.drawLine(QLineF(mark.x, area.top(), mark.x, area.bottom()));
  }
  painter.setFont(font);
  std::vector<QRectF> taken;
  for (const VerticalMark& mark : marks) {
    const double width = metrics.horizontalAdvance(mark.name) + 6;
    QRectF box;
    bool placed = false;
    for (int row = 0; row < int(marks.size()) && !placed; ++row) {
      const double top = area.top() + 2 + row * line;
      for (const double left : {mark.x + kGap, mark.x - kGap - width}) {
        box = QRectF(left, top, width, line);
        placed = left >= area.left() && box.right() <= area.right() && is_free(box, taken);
        if (placed) break;
      }
    }
    taken.push_back(box);
    QColor ground = colors.surface;
    ground.setAlpha(225);
    painter.fillRect(box, ground);
    painter.setPen(mark.pen.color());
    painter.drawText(box, int(Qt::AlignCenter) | int(Qt::TextDontClip), mark.name);
  }
}

}  // namespace ropewalk
