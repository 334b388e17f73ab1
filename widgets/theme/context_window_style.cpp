#include "widgets/theme/context_window_style.h"

#include <QList>

namespace ropewalk {
namespace {

// Okabe-Ito.
constexpr QRgb kBlue = 0xff0072b2, kSkyBlue = 0xff56b4e9, kVermillion = 0xffd55e00, kOrange = 0xffe69f00,
               kGreen = 0xff009e73, kPurple = 0xffcc79a7;

QPen line(const QColor& color, double width, const QList<qreal>& dashes) {
  QPen pen(color, width);
  pen.setCapStyle(Qt::FlatCap);
  pen.setJoinStyle(Qt::RoundJoin);
  if (!dashes.isEmpty()) pen.setDashPattern(dashes);
  return pen;
}

}  // namespace

QColor context_window_color(ContextWindow window, bool dark) {
  if (window == ContextWindow::short_window) return QColor::fromRgb(dark ? kSkyBlue : kBlue);
  return QColor::fromRgb(dark ? kOrange : kVermillion);
}

QPen context_window_pen(ContextWindow window, bool dark, double width) {
  const bool dashed = window == ContextWindow::long_window;
  return line(context_window_color(window, dark), width, dashed ? QList<qreal>{4, 1.5} : QList<qreal>{});
}

QPen probe_length_pen(int index, int count, bool dark, double width) {
  if (index <= 0) return context_window_pen(ContextWindow::short_window, dark, width);
  if (index >= count - 1) return context_window_pen(ContextWindow::long_window, dark, width);
  const QList<qreal> dashes[] = {{1, 1.5}, {6, 1.5, 1, 1.5}};
  return line(QColor::fromRgb(index % 2 == 1 ? kGreen : kPurple), width, dashes[(index - 1) / 2 % 2]);
}

}  // namespace ropewalk
