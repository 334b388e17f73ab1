// The colours of the two factor sets in generated text, and the line of each policy at the trained context: the same in
// every view. Colours: Okabe & Ito; nothing is told by colour alone (underlines, hatching, dashes).
#pragma once

#include <QColor>
#include <QPen>

#include "core/values/generation.h"

namespace ropewalk {

// Of tokens that the original or the rescaled set predicted.
QColor factor_set_color(bool rescaled, bool dark);
QPen policy_pen(BoundaryPolicy policy, bool dark);
QString policy_text(BoundaryPolicy policy);  // "switch, cache recomputed"

}  // namespace ropewalk
