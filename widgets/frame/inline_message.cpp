#include "widgets/frame/inline_message.h"

#include <QEvent>
#include <QHBoxLayout>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent), icon_(new QLabel), text_(new QLabel), action_(new QPushButton), close_(new QToolButton) {
  setObjectName(QStringLiteral("inline_message"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::unit);
  layout->setSpacing(spacing::unit);
  layout->addWidget(icon_, 0, Qt::AlignVCenter);
  layout->addWidget(text_, 1);
  layout->addWidget(action_, 0, Qt::AlignVCenter);
  layout->addWidget(close_, 0, Qt::AlignVCenter);
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text_->setTextFormat(Qt::PlainText);  // messages quote file names and values
  close_->setIcon(themed_icon(QStringLiteral("close")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Dismiss this message"));
  close_->setAccessibleName(tr("Dismiss this message"));
  action_->hide();
  connect(action_, &QPushButton::clicked, this, &InlineMessage::action_clicked);
  connect(close_, &QToolButton::clicked, this, [this] {
    clear();
    Q_EMIT dismissed();
  });
  hide();
}

void InlineMessage::show_message(Level level, const QString& text) {
  level_ = level;
  text_->setText(text);
  setAccessibleName(text);
  restyle();
  setVisible(!text.isEmpty());
}

void InlineMessage::set_action(const QString& text) {
  action_->setText(text);
  action_->setVisible(!text.isEmpty());
}

void InlineMessage::set_closable(bool closable) {
  close_->setVisible(closable);
}

void InlineMessage::clear() {
  text_->clear();
  set_action({});
  hide();
}

void InlineMessage::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !text_->text().isEmpty()) restyle();
}

void InlineMessage::restyle() {
  const Colors& colors = colors_of(this);
  const QColor mark = level_ == Level::error ? colors.error : level_ == Level::warning ? colors.warning : colors.accent;
  const QString icon = level_ == Level::info      ? QStringLiteral("info")
                       : level_ == Level::warning ? QStringLiteral("warning")
                                                  : QStringLiteral("error");
  icon_->setPixmap(icon_pixmap(icon, 20, mark, devicePixelRatioF()));
  QColor wash = mark;
  wash.setAlpha(colors.dark ? 44 : 26);
  const QString sheet =
      QStringLiteral(
          "QFrame#inline_message { background: rgba(%1,%2,%3,%4); border: none; border-left: 4px solid %5; "
          "border-radius: 4px; }")
          .arg(wash.red())
          .arg(wash.green())
          .arg(wash.blue())
          .arg(wash.alpha())
          .arg(mark.name());
  if (sheet != styleSheet()) setStyleSheet(sheet);
}

}  // namespace ropewalk
