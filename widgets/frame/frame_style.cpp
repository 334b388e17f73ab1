#include "widgets/frame/frame_style.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

QLabel* make_title(const QString& text) {
  auto* label = new ElidedLabel(text);
  QFont font = label->font();
  font.setWeight(QFont::DemiBold);
  font.setPointSizeF(font.pointSizeF() * 1.1);
  label->setFont(font);
  label->setTextFormat(Qt::PlainText);
  return label;
}

QLabel* make_section(const QString& text) {
  auto* label = new QLabel(text);
  QFont font = label->font();
  font.setWeight(QFont::DemiBold);
  label->setFont(font);
  return label;
}

QLabel* make_hint(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("muted", true);
  return label;
}

QToolButton* make_icon_button(const QString& icon, const QString& tool_tip) {
  auto* button = new QToolButton;
  button->setIcon(themed_icon(icon));
  button->setIconSize({20, 20});
  button->setAutoRaise(true);
  button->setProperty("iconOnly", true);
  button->setToolTip(tool_tip);
  button->setAccessibleName(tool_tip);
  return button;
}

QPushButton* make_primary_button(const QString& icon, const QString& text) {
  return new PrimaryButton(icon, text);
}

QFrame* make_line() {
  auto* line = new QFrame;
  line->setFrameShape(QFrame::HLine);
  line->setProperty("hairline", true);
  line->setFixedHeight(1);
  return line;
}

PrimaryButton::PrimaryButton(const QString& icon, const QString& text, QWidget* parent)
    : QPushButton(text, parent), icon_(icon) {
  setProperty("primary", true);
  recolour();
}

void PrimaryButton::changeEvent(QEvent* event) {
  QPushButton::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) recolour();
}

void PrimaryButton::recolour() {
  if (icon_.isEmpty()) return;
  // Not by the button's own palette: the style sheet puts the accent colour there as its window colour.
  const Colors& colors = colors_for(QApplication::palette());
  QIcon icon(icon_pixmap(icon_, 16, colors.accent_text, devicePixelRatioF()));
  icon.addPixmap(icon_pixmap(icon_, 16, colors.text_muted, devicePixelRatioF()), QIcon::Disabled);
  setIcon(icon);
}

QString fact_separator() {
  return QStringLiteral("  ·  ");
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("mmm…")), QLabel::minimumSizeHint().height()};
}

QString ElidedLabel::shown() const {
  const int room = contentsRect().width();
  const QStringList facts = text().split(fact_separator());
  for (qsizetype kept = facts.size(); kept > 0 && facts.size() > 1; --kept) {
    const QString first = facts.first(kept).join(fact_separator());
    if (fontMetrics().horizontalAdvance(first) <= room) return first;
  }
  return fontMetrics().elidedText(text(), Qt::ElideRight, room);
}

bool ElidedLabel::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || shown() == text()) return QLabel::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
  return true;
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect area = contentsRect();
  painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
  painter.drawText(area, int(alignment() | Qt::TextSingleLine), shown());
}

}  // namespace ropewalk
