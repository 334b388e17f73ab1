// The line colour and dash of each rescaling method: the same in every chart, in every run.
// Colours: Okabe & Ito, "Color Universal Design" (2008). Dashes tell apart methods that share a colour.
#pragma once

#include <QColor>
#include <QPen>
#include <string_view>

#include "widgets/theme/theme.h"

namespace ropewalk {

// Known ids have a fixed colour; an unknown id gets one from a hash of its text.
QColor method_color(std::string_view method_id, bool dark);
// `occurrence` counts the sets of one method in one chart from 0 and varies the dash.
QPen method_pen(std::string_view method_id, bool dark, int occurrence = 0, double width = 2);

}  // namespace ropewalk
