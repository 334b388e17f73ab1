#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QStyleFactory>
#include <QWidget>
#include <cmath>
#include <optional>

#include "widgets/theme/style_sheet.h"

namespace ropewalk {
namespace {

Colors make_light() {
  Colors colors;
  colors.window = QColor("#f3f4f6");
  colors.surface = QColor("#ffffff");
  colors.raised = QColor("#ffffff");
  colors.border = QColor("#d5dae0");
  colors.grid = QColor("#e9ecf0");
  colors.text = QColor("#1b2026");
  colors.text_muted = QColor("#58616c");
  colors.accent = QColor("#00639c");
  colors.accent_text = QColor("#ffffff");
  colors.warning = QColor("#b04a00");
  colors.error = QColor("#b3261e");
  colors.band = QColor(213, 94, 0, 22);
  colors.band_candidates = QColor(0, 114, 178, 22);
  colors.dark = false;
  return colors;
}

Colors make_dark() {
  Colors colors;
  colors.window = QColor("#15181c");
  colors.surface = QColor("#1c2025");
  colors.raised = QColor("#272c33");
  colors.border = QColor("#383f48");
  colors.grid = QColor("#2a2f36");
  colors.text = QColor("#e9ecf0");
  colors.text_muted = QColor("#a5aeb9");
  colors.accent = QColor("#5bb8ec");
  colors.accent_text = QColor("#07131c");
  colors.warning = QColor("#ffa04d");
  colors.error = QColor("#ff8f85");
  colors.band = QColor(255, 140, 50, 26);
  colors.band_candidates = QColor(86, 180, 233, 30);
  colors.dark = true;
  return colors;
}

// By the text: a style sheet may give a widget a transparent (black) background.
bool is_dark(const QPalette& palette) {
  return palette.color(QPalette::WindowText).lightnessF() > 0.5;
}

std::optional<Theme>& remembered_system_theme() {
  static std::optional<Theme> theme;
  return theme;
}

QPalette make_palette(const Colors& colors) {
  QPalette palette;
  palette.setColor(QPalette::Window, colors.window);
  palette.setColor(QPalette::WindowText, colors.text);
  palette.setColor(QPalette::Base, colors.surface);
  palette.setColor(QPalette::AlternateBase, colors.window);
  palette.setColor(QPalette::Text, colors.text);
  palette.setColor(QPalette::PlaceholderText, colors.text_muted);
  palette.setColor(QPalette::Button, colors.raised);
  palette.setColor(QPalette::ButtonText, colors.text);
  palette.setColor(QPalette::BrightText, colors.error);
  palette.setColor(QPalette::ToolTipBase, colors.raised);
  palette.setColor(QPalette::ToolTipText, colors.text);
  palette.setColor(QPalette::Highlight, colors.accent);
  palette.setColor(QPalette::HighlightedText, colors.accent_text);
  palette.setColor(QPalette::Link, colors.accent);
  palette.setColor(QPalette::LinkVisited, colors.accent);
  palette.setColor(QPalette::Light, colors.surface);
  palette.setColor(QPalette::Midlight, colors.grid);
  palette.setColor(QPalette::Mid, colors.border);
  palette.setColor(QPalette::Dark, colors.border.darker(115));
  palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
  const QColor disabled = colors.dark ? QColor("#6d7680") : QColor("#98a1ab");
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, disabled);
  return palette;
}

double linear_channel(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
  return 0.2126 * linear_channel(color.redF()) + 0.7152 * linear_channel(color.greenF()) +
         0.0722 * linear_channel(color.blueF());
}

}  // namespace

const Colors& colors_for(Theme theme) {
  static const Colors light = make_light();
  static const Colors dark = make_dark();
  return theme == Theme::dark ? dark : light;
}

const Colors& colors_for(const QPalette& palette) {
  return colors_for(is_dark(palette) ? Theme::dark : Theme::light);
}

const Colors& colors_of(const QWidget* widget) {
  return colors_for(widget ? widget->palette() : QGuiApplication::palette());
}

Theme system_theme() {
  auto& remembered = remembered_system_theme();
  if (!remembered) remembered = is_dark(QGuiApplication::palette()) ? Theme::dark : Theme::light;
  return *remembered;
}

void apply_theme(QApplication& application, Theme theme) {
  system_theme();  // remember it before our palette hides it
  const Colors& colors = colors_for(theme);
  if (application.property("ropewalk_styled").isNull()) {
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setProperty("ropewalk_styled", true);
  }
  application.setPalette(make_palette(colors));
  application.setStyleSheet(style_sheet(colors));
}

Theme current_theme() {
  return is_dark(QGuiApplication::palette()) ? Theme::dark : Theme::light;
}

double contrast_ratio(const QColor& first, const QColor& second) {
  const double a = luminance(first), b = luminance(second);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace ropewalk
