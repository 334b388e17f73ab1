#include "widgets/theme/text_scale.h"

#include <QFont>
#include <QPointer>
#include <QToolTip>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace ropewalk {
namespace {

constexpr char kScale[] = "ropewalk_text_scale";
constexpr char kSystemFont[] = "ropewalk_system_font";
constexpr char kTipFont[] = "ropewalk_tip_font";
constexpr char kOwnFont[] = "ropewalk_own_font";  // at scale 1, of a window or of a widget with a size of its own

QFont scaled(QFont font, double factor) {
  if (factor == 1) return font;
  if (font.pixelSize() > 0)
    font.setPixelSize(std::max(1, int(font.pixelSize() * factor + 0.5)));
  else
    font.setPointSizeF(font.pointSizeF() * factor);
  return font;
}

bool has_own_size(const QWidget& widget) {
  return widget.testAttribute(Qt::WA_SetFont) && (widget.font().resolveMask() & QFont::SizeResolved);
}

// Hidden parts of a window that a style sheet has styled are not reached by their window's font: each asks anew.
void take_inherited_font(QWidget& widget) {
  for (QWidget* part : widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (part->isWindow()) continue;
    if (!part->testAttribute(Qt::WA_SetFont)) part->setFont(QFont());
    take_inherited_font(*part);
  }
}

}  // namespace

double text_scale(const QApplication& application) {
  const QVariant scale = application.property(kScale);
  return scale.isValid() ? scale.toDouble() : 1;
}

double line_scale() {
  const auto* application = qobject_cast<const QApplication*>(QCoreApplication::instance());
  return application ? text_scale(*application) : 1;
}

void set_text_scale(QApplication& application, double scale) {
  scale = std::clamp(scale, kLeastTextScale, kGreatestTextScale);
  const double before = text_scale(application);
  if (scale == before) return;
  if (before == 1) {
    application.setProperty(kSystemFont, QApplication::font());
    application.setProperty(kTipFont, QToolTip::font());
  }
  // Windows are given the font too: what a style sheet has styled follows its window, not the application.
  // Read before the application's font moves what follows it.
  QList<std::pair<QPointer<QWidget>, QFont>> own;
  for (QWidget* widget : QApplication::allWidgets()) {
    const QVariant kept = widget->property(kOwnFont);
    if (kept.isValid())
      own.append({widget, kept.value<QFont>()});
    else if (has_own_size(*widget))
      own.append({widget, scaled(widget->font(), 1 / before)});
    else if (widget->isWindow())
      own.append({widget, QFont()});
  }
  application.setProperty(kScale, scale);
  const QFont system = application.property(kSystemFont).value<QFont>();
  QApplication::setFont(scaled(system, scale));
  QToolTip::setFont(scaled(application.property(kTipFont).value<QFont>(), scale));
  // Widgets that a style sheet has styled follow the application's font only when they are styled anew.
  const QString sheet = application.styleSheet();
  application.setStyleSheet({});
  application.setStyleSheet(sheet);
  for (const auto& [widget, font] : std::as_const(own)) {
    if (!widget) continue;
    widget->setProperty(kOwnFont, scale == 1 ? QVariant() : QVariant(font));
    const bool follows = !(font.resolveMask() & QFont::SizeResolved);
    widget->setFont(scale == 1 ? font : scaled(follows ? system : font, scale));
  }
  for (QWidget* window : QApplication::topLevelWidgets()) take_inherited_font(*window);
}

}  // namespace ropewalk
