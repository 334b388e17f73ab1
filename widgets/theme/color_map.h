// Colour maps for values in 0..1, and one diverging map for differences in -1..1.
#pragma once

#include <QColor>
#include <QString>

namespace ropewalk {

enum class ColorMap { viridis, cividis };

// Values outside 0..1 are clamped; NaN gives a transparent colour.
QColor map_color(ColorMap map, double value);
// Blue (negative) - near the surface colour (0) - orange (positive); never red-green.
QColor diverging_color(double value, bool dark);
// Black or white, whichever reads better on `background` (at least 4.5:1).
QColor text_on(const QColor& background);
QString color_map_name(ColorMap map);

}  // namespace ropewalk
