#include "widgets/theme/series_style.h"

#include <array>
#include <vector>

#include "widgets/theme/text_scale.h"

namespace ropewalk {

namespace {

// Blue and yellow change places between the themes: each is hard to see on one of them.
constexpr std::array<QRgb, 7> kLight{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                     0xffe69f00, 0xff56b4e9, 0xff000000};
constexpr std::array<QRgb, 7> kDark{0xff56b4e9, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xfff0e442, 0xffd55e00, 0xffd7dce2};

}  // namespace

QColor series_color(int index, bool dark) {
  const auto& colors = dark ? kDark : kLight;
  return QColor::fromRgb(colors[std::size_t(index) % colors.size()]);
}

QPen series_pen(int index, bool dark, double width) {
  static const std::vector<QList<qreal>> dashes{{}, {5, 2}, {2, 2}, {6, 2, 1, 2}, {1, 2}};
  QPen pen(series_color(index, dark), width * line_scale());
  pen.setCapStyle(Qt::FlatCap);
  pen.setJoinStyle(Qt::RoundJoin);
  const std::size_t turn = std::size_t(index) / kLight.size();
  const QList<qreal>& dash = dashes[(std::size_t(index) + turn) % dashes.size()];
  if (!dash.isEmpty()) pen.setDashPattern(dash);
  return pen;
}

}  // namespace ropewalk
