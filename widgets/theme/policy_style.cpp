#include "widgets/theme/policy_style.h"

#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

constexpr QRgb kBlue = 0xff0072b2, kSkyBlue = 0xff56b4e9, kVermillion = 0xffd55e00, kOrange = 0xffe69f00,
               kGreen = 0xff009e73, kPurple = 0xffcc79a7;

}  // namespace

QColor factor_set_color(bool rescaled, bool dark) {
  return rescaled ? QColor::fromRgb(dark ? kOrange : kVermillion) : QColor::fromRgb(dark ? kSkyBlue : kBlue);
}

// Lines lie on each other where policies agree: the exact one is broad and below, the others are dashed over it.
QPen policy_pen(BoundaryPolicy policy, bool dark) {
  QPen pen;
  pen.setCapStyle(Qt::FlatCap);
  pen.setJoinStyle(Qt::RoundJoin);
  switch (policy) {
    case BoundaryPolicy::switch_recompute:
      pen.setColor(QColor::fromRgb(kGreen));
      pen.setWidthF(5);
      break;
    case BoundaryPolicy::switch_rerotate:
      pen.setColor(QColor::fromRgb(kPurple));
      pen.setWidthF(2.5);
      pen.setDashPattern({5, 2});
      break;
    case BoundaryPolicy::long_only:
      pen.setColor(factor_set_color(true, dark));
      pen.setWidthF(2);
      pen.setDashPattern({6, 2, 1, 2});
      break;
    case BoundaryPolicy::short_only:
      pen.setColor(factor_set_color(false, dark));
      pen.setWidthF(2);
      pen.setDashPattern({2, 2});
      break;
  }
  return pen;
}

QString policy_text(BoundaryPolicy policy) {
  return core_text(policy_name(policy));
}

}  // namespace ropewalk
