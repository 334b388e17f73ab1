// The size of all text, as a share of the system's. Charts, rows and dials are laid out by their font, so the whole
// window grows with it.
#pragma once

#include <QApplication>

namespace ropewalk {

inline constexpr double kLeastTextScale = 1, kGreatestTextScale = 2.5;

double text_scale(const QApplication& application);
// Clamped to the above. At 1 every font is what it was before, exactly.
void set_text_scale(QApplication& application, double scale);

// Lines and handles of charts are that much thicker: seen from as far as the text is read.
double line_scale();

}  // namespace ropewalk
