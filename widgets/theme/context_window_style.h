// The line colour and dash of short and of long context windows: the same in every chart of a training.
// Colours: Okabe & Ito, "Color Universal Design" (2008), one of a pair for light and one for dark grounds.
#pragma once

#include <QColor>
#include <QPen>

namespace ropewalk {

// Short windows are under the original RoPE, long ones under the rescaled one.
enum class ContextWindow { short_window, long_window };

QColor context_window_color(ContextWindow window, bool dark);
// Short: solid. Long: dashed.
QPen context_window_pen(ContextWindow window, bool dark, double width = 2);
// Lengths that needle documents are probed at, `index` of `count` in increasing order: the shortest is drawn as short
// windows are, the longest of several as long ones, those between in colours of their own.
QPen probe_length_pen(int index, int count, bool dark, double width = 2);

}  // namespace ropewalk
