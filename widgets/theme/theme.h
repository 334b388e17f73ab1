// The look of Ropewalk: light and dark colours, spacing, and how they are put on an application.
// Widgets ask for colours by their own palette (colors_of), so a widget that is given another palette follows it.
#pragma once

#include <QApplication>
#include <QColor>
#include <QPalette>

class QWidget;

namespace ropewalk {

enum class Theme { light, dark };

// Spacing in logical pixels, on a grid of 8 (4 inside a control).
namespace spacing {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int double_unit = 16;
inline constexpr int triple_unit = 24;
inline constexpr int icon = 24;
inline constexpr int radius = 6;
}  // namespace spacing

// Every text colour here has a contrast of at least 4.5:1 on `window`, `surface` and `raised`
// (tests/widgets/test_theme.cpp).
struct Colors {
  QColor window;           // behind everything
  QColor surface;          // charts, lists, cards
  QColor raised;           // tooltips, buttons
  QColor border;           // hairlines between parts
  QColor grid;             // grid lines of charts
  QColor text;             // titles, values
  QColor text_muted;       // axis labels, hints
  QColor accent;           // selection, main button, handle in use
  QColor accent_text;      // on accent
  QColor warning;          // leaves the trained range, out of distribution
  QColor error;            // failed
  QColor band;             // wash over i >= d_tcd (has alpha)
  QColor band_candidates;  // wash over d_tcd^10 .. d_tcd (has alpha)
  bool dark = false;
};

const Colors& colors_for(Theme theme);
// The colours that fit a palette or a widget's palette (dark when its text is light).
const Colors& colors_for(const QPalette& palette);
const Colors& colors_of(const QWidget* widget);

// What the system's palette asks for. Call before apply_theme changed the application's palette.
Theme system_theme();
// Style, palette and style sheet of the whole application. May be called again at any time; widgets redraw themselves.
void apply_theme(QApplication& application, Theme theme);
Theme current_theme();

// WCAG 2 contrast ratio of two opaque colours, 1 .. 21.
double contrast_ratio(const QColor& first, const QColor& second);

}  // namespace ropewalk
