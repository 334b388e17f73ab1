// The line, marker and name of each way to compute phases: the same wherever they are drawn. Colours: Okabe & Ito, one
// of a pair for light and one for dark grounds; dashes and marker shapes tell them apart too.
#pragma once

#include <QPen>
#include <QString>

#include "core/rope/phase_error.h"
#include "widgets/charts/interval_mark.h"

namespace ropewalk {

QPen arithmetic_pen(PhaseArithmetic arithmetic, bool dark, double width = 1.75);
IntervalMark::Shape arithmetic_shape(PhaseArithmetic arithmetic);
QString arithmetic_text(PhaseArithmetic arithmetic);  // "bfloat16" ... "Ropewalk's tables"

}  // namespace ropewalk
