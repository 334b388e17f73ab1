#include "widgets/frame/view_chooser.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace ropewalk {

ViewChooser::ViewChooser(const QStringList& names, const QStringList& tips, QWidget* parent)
    : QWidget(parent), tabs_(new QTabBar), box_(new QComboBox) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(tabs_);
  layout->addWidget(box_);
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  tabs_->setElideMode(Qt::ElideNone);
  tabs_->setUsesScrollButtons(false);
  tabs_->setFocusPolicy(Qt::StrongFocus);  // arrow keys change the view
  tabs_->setAccessibleName(tr("View"));
  box_->setAccessibleName(tr("View"));
  box_->setToolTip(tr("What is shown of the run"));
  box_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (int i = 0; i < names.size(); ++i) {
    tabs_->addTab(names[i]);
    tabs_->setTabToolTip(i, tips.value(i));
    box_->addItem(names[i]);
    box_->setItemData(i, tips.value(i), Qt::ToolTipRole);
  }
  connect(tabs_, &QTabBar::currentChanged, this, [this](int view) {
    set_current(view);
    Q_EMIT chosen(view);
  });
  connect(box_, &QComboBox::activated, this, [this](int view) {
    set_current(view);
    Q_EMIT chosen(view);
  });
  set_compact(false);
}

void ViewChooser::set_current(int view) {
  const QSignalBlocker tabs(tabs_), box(box_);
  tabs_->setCurrentIndex(view);
  box_->setCurrentIndex(view);
}

void ViewChooser::set_compact(bool compact) {
  tabs_->setVisible(!compact);
  box_->setVisible(compact);
}

}  // namespace ropewalk
