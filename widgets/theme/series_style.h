// Lines of series that are nothing but the first, the second, ... of a chart (seeds of a search, moves of a sensitivity
// run): a colour and a dash each. Colours: Okabe & Ito, "Color Universal Design" (2008).
#pragma once

#include <QColor>
#include <QPen>

namespace ropewalk {

QColor series_color(int index, bool dark);
// Colours come again after seven series, with the next dash.
QPen series_pen(int index, bool dark, double width = 2);

}  // namespace ropewalk
