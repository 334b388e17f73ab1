#include "widgets/charts/state_overlay.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

StateOverlay::StateOverlay(QWidget* parent) : QWidget(parent) {
  icon_ = new QLabel(this);
  icon_->setAlignment(Qt::AlignCenter);
  text_ = new QLabel(this);
  text_->setObjectName(QStringLiteral("overlay_text"));
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  progress_ = new QProgressBar(this);
  progress_->setTextVisible(false);
  progress_->setFixedWidth(240);
  button_ = new QPushButton(this);
  button_->setObjectName(QStringLiteral("overlay_action"));
  connect(button_, &QPushButton::clicked, this, &StateOverlay::action_triggered);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::unit, spacing::double_unit, spacing::unit);
  layout->setSpacing(spacing::double_unit);
  layout->addStretch(1);
  layout->addWidget(icon_, 0, Qt::AlignHCenter);
  layout->addWidget(text_, 0, Qt::AlignHCenter);
  layout->addWidget(progress_, 0, Qt::AlignHCenter);
  layout->addWidget(button_, 0, Qt::AlignHCenter);
  layout->addStretch(1);
}

void StateOverlay::show_empty(const QString& icon, const QString& sentence, const QString& action) {
  translucent_ = false;
  text_->setText(sentence);
  set_icon(icon, false);
  button_->setText(action);
  button_->setVisible(!action.isEmpty());
  progress_->hide();
  show();
}

void StateOverlay::show_loading(const QString& message, double share, bool over_data) {
  translucent_ = over_data;
  text_->setText(message);
  set_icon({}, false);
  button_->hide();
  progress_->setRange(0, share < 0 ? 0 : 1000);
  if (share >= 0) progress_->setValue(int(share * 1000));
  progress_->setAccessibleName(message);
  progress_->show();
  show();
}

void StateOverlay::show_failed(const QString& message, const QString& action) {
  translucent_ = false;
  text_->setText(message);
  set_icon(QStringLiteral("error"), true);
  button_->setText(action);
  button_->setVisible(!action.isEmpty());
  progress_->hide();
  show();
}

void StateOverlay::make_action_primary() {
  button_->setProperty("primary", true);
}

QString StateOverlay::message() const {
  return text_->text();
}

void StateOverlay::set_icon(const QString& icon, bool error) {
  icon_name_ = icon;
  error_ = error;
  refresh_icon();
}

void StateOverlay::refresh_icon() {
  const Colors& colors = colors_of(this);
  icon_->setVisible(!icon_name_.isEmpty() && height() >= 160);
  if (!icon_name_.isEmpty())
    icon_->setPixmap(icon_pixmap(icon_name_, 40, error_ ? colors.error : colors.accent, devicePixelRatioF()));
  // A fixed size: layouts ask a word-wrapped label only for its height at its preferred width.
  const int text_width = std::max(80, std::min(420, width() - 2 * spacing::double_unit));
  text_->setFixedSize(text_width, std::max(0, text_->heightForWidth(text_width)));
  text_->setAccessibleName(text_->text());
}

void StateOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QColor background = colors_of(this).surface;
  if (translucent_) background.setAlphaF(0.85f);
  painter.fillRect(rect(), background);
}

void StateOverlay::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) refresh_icon();
}

void StateOverlay::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  refresh_icon();
}

}  // namespace ropewalk
