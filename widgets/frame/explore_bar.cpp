#include "widgets/frame/explore_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

ExploreBar::ExploreBar(QWidget* parent)
    : QFrame(parent), layout_(new QHBoxLayout(this)), title_(new ElidedLabel), readout_(new QLabel) {
  setObjectName(QStringLiteral("explore_bar"));
  setAccessibleName(tr("Editing by hand"));
  layout_->setContentsMargins(spacing::double_unit, spacing::half, spacing::unit, spacing::half);
  layout_->setSpacing(spacing::unit);
  QFont strong = title_->font();
  strong.setWeight(QFont::DemiBold);
  title_->setFont(strong);
  title_->setTextFormat(Qt::PlainText);
  readout_->setTextFormat(Qt::PlainText);
  readout_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  readout_->setObjectName(QStringLiteral("explore_readout"));
  readout_->setWordWrap(true);
  // One above the other: the readout has the whole width beside the buttons.
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(title_);
  texts->addWidget(readout_);
  layout_->addLayout(texts, 1);
  hide();
}

void ExploreBar::set_title(const QString& title) {
  title_->setText(title);
}

QString ExploreBar::title() const {
  return title_->text();
}

QString ExploreBar::readout() const {
  return readout_->text();
}

void ExploreBar::set_readout(State state, const QString& text, const QString& tool_tip) {
  state_ = state;
  readout_->setText(text);
  readout_->setToolTip(tool_tip);
  readout_->setAccessibleName(text);
  readout_->setProperty("muted", state == State::computing || state == State::waiting || state == State::no_weights);
  readout_->style()->unpolish(readout_);
  readout_->style()->polish(readout_);
}

void ExploreBar::add_action(QAction* action) {
  auto* button = new QToolButton;
  button->setAutoRaise(true);
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setAccessibleName(action->text());
  layout_->addWidget(button);
}

}  // namespace ropewalk
