#include "widgets/theme/color_map.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// Evenly spaced points of the maps, between them linear in sRGB.
// viridis: van der Walt & Smith (2015). cividis: Nunez, Anderton & Renslow (2018).
constexpr std::array<QRgb, 11> kViridis{0xff440154, 0xff482475, 0xff414487, 0xff355f8d, 0xff2a788e, 0xff21918c,
                                        0xff22a884, 0xff44bf70, 0xff7ad151, 0xffbddf26, 0xfffde725};
constexpr std::array<QRgb, 10> kCividis{0xff00204d, 0xff00336f, 0xff39486b, 0xff575c6d, 0xff707173,
                                        0xff8a8779, 0xffa69d75, 0xffc4b56c, 0xffe4cf5b, 0xffffea46};
constexpr std::array<QRgb, 5> kDivergingLight{0xff08519c, 0xff6baed6, 0xfff4f4f4, 0xfffdae6b, 0xffb34a00};
constexpr std::array<QRgb, 5> kDivergingDark{0xff7cc4ff, 0xff2f6fa5, 0xff33383f, 0xffa85a14, 0xffffb066};

template <std::size_t size>
QColor interpolate(const std::array<QRgb, size>& points, double value) {
  if (std::isnan(value)) return QColor(0, 0, 0, 0);
  const double position = std::clamp(value, 0.0, 1.0) * (size - 1);
  const std::size_t lower = std::min<std::size_t>(std::size_t(position), size - 2);
  const double share = position - double(lower);
  const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
  const QRgb a = points[lower], b = points[lower + 1];
  return QColor(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

}  // namespace

QColor map_color(ColorMap map, double value) {
  return map == ColorMap::viridis ? interpolate(kViridis, value) : interpolate(kCividis, value);
}

QColor diverging_color(double value, bool dark) {
  return interpolate(dark ? kDivergingDark : kDivergingLight, (value + 1) / 2);
}

QColor text_on(const QColor& background) {
  const QColor black(0, 0, 0), white(255, 255, 255);
  return contrast_ratio(black, background) >= contrast_ratio(white, background) ? black : white;
}

QString color_map_name(ColorMap map) {
  return map == ColorMap::viridis ? QCoreApplication::translate("ropewalk::ColorMap", "Viridis")
                                  : QCoreApplication::translate("ropewalk::ColorMap", "Cividis");
}

}  // namespace ropewalk
