#include "widgets/theme/arithmetic_style.h"

#include <QCoreApplication>

#include "widgets/theme/series_style.h"

namespace ropewalk {

// Blue and solid for float32, and so on: the series style's colours and dashes in a fixed order.
QPen arithmetic_pen(PhaseArithmetic arithmetic, bool dark, double width) {
  switch (arithmetic) {
    case PhaseArithmetic::bfloat16:
      return series_pen(1, dark, width);
    case PhaseArithmetic::float16:
      return series_pen(3, dark, width);
    case PhaseArithmetic::float32:
      return series_pen(0, dark, width);
    case PhaseArithmetic::ropewalk:
      break;
  }
  return series_pen(2, dark, width);
}

IntervalMark::Shape arithmetic_shape(PhaseArithmetic arithmetic) {
  switch (arithmetic) {
    case PhaseArithmetic::bfloat16:
      return IntervalMark::Shape::triangle_down;
    case PhaseArithmetic::float16:
      return IntervalMark::Shape::diamond;
    case PhaseArithmetic::float32:
      return IntervalMark::Shape::circle;
    case PhaseArithmetic::ropewalk:
      break;
  }
  return IntervalMark::Shape::square;
}

QString arithmetic_text(PhaseArithmetic arithmetic) {
  if (arithmetic == PhaseArithmetic::ropewalk)
    return QCoreApplication::translate("ropewalk::arithmetic", "Ropewalk's tables");
  return QString::fromLatin1(phase_arithmetic_id(arithmetic).data());  // a type's name; a literal: it ends in a 0
}

}  // namespace ropewalk
