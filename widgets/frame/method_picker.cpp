#include "widgets/frame/method_picker.h"

#include <QCheckBox>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QWidgetAction>

#include "core/rope/methods.h"
#include "widgets/charts/core_text.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kShortText = 80;  // pixels

// The line as the charts draw it.
QPixmap line_sample(const std::string& id, bool dark, qreal ratio) {
  QPixmap pixmap(QSize(28, 12) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(method_pen(id, dark));
  painter.drawLine(QPointF(0, 6), QPointF(28, 6));
  return pixmap;
}

}  // namespace

MethodPicker::MethodPicker(QWidget* parent) : QToolButton(parent), menu_(new QMenu(this)) {
  setPopupMode(QToolButton::InstantPopup);
  setToolButtonStyle(Qt::ToolButtonTextOnly);
  setMenu(menu_);
  setAccessibleName(tr("Rescaling methods"));
}

void MethodPicker::set_offered(const QStringList& ids) {
  const QStringList before = chosen();
  menu_->clear();
  boxes_.clear();
  for (const QString& id : ids) {
    auto* box = new QCheckBox(core_text(method_name(id.toStdString())));
    box->setObjectName(id);
    box->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    box->setIconSize({28, 12});
    box->setStyleSheet(QStringLiteral("QCheckBox { padding: 6px 16px 6px 12px; }"));
    if (const RescaleMethod* method = find_rescale_method(id.toStdString())) {
      box->setToolTip(core_text(method->summary) + QStringLiteral("\n") +
                      QString::fromUtf8(method->source.data(), qsizetype(method->source.size())));
    }
    if (id == QLatin1String(kFoundMethod))
      box->setToolTip(
          tr("Rescale factors that Ropewalk's own search found on a real model with this embedding, for one target "
             "length: the legend names both"));
    box->setChecked(before.contains(id));
    connect(box, &QCheckBox::toggled, this, [this] {
      show_chosen();
      Q_EMIT chosen_changed(chosen());
    });
    auto* action = new QWidgetAction(menu_);
    action->setDefaultWidget(box);
    menu_->addAction(action);
    boxes_.append(box);
  }
  recolour();
  show_chosen();
}

void MethodPicker::set_chosen(const QStringList& ids) {
  for (QCheckBox* box : std::as_const(boxes_)) {
    const QSignalBlocker blocker(box);
    box->setChecked(ids.contains(box->objectName()));
  }
  show_chosen();
}

QStringList MethodPicker::chosen() const {
  QStringList ids;
  for (const QCheckBox* box : boxes_) {
    if (box->isChecked()) ids.append(box->objectName());
  }
  return ids;
}

void MethodPicker::set_short(bool is_short) {
  short_ = is_short;
  show_text();
}

void MethodPicker::show_chosen() {
  show_text();
  Q_EMIT shown_changed();
}

void MethodPicker::show_text() {
  QStringList names;
  for (const QString& id : chosen()) names.append(core_text(method_name(id.toStdString())));
  if (names.isEmpty()) {
    setText(tr("No method"));
  } else if (names.size() == 1) {
    setText(short_ ? fontMetrics().elidedText(names.front(), Qt::ElideRight, kShortText) : names.front());
  } else if (names.size() == 2 && !short_) {
    setText(names.join(QStringLiteral(", ")));
  } else {
    setText(tr("%1 methods").arg(names.size()));
  }
  setToolTip(names.isEmpty() ? tr("Rescaling methods drawn together")
                             : tr("Rescaling methods drawn together: %1").arg(names.join(QStringLiteral(", "))));
}

void MethodPicker::recolour() {
  for (QCheckBox* box : std::as_const(boxes_)) {
    box->setIcon(line_sample(box->objectName().toStdString(), colors_of(this).dark, devicePixelRatioF()));
  }
}

void MethodPicker::changeEvent(QEvent* event) {
  QToolButton::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace ropewalk
