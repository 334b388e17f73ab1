#include "app/window/presenter.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QSettings>
#include <QTabBar>
#include <algorithm>
#include <cmath>

#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"

namespace ropewalk {
namespace {
const QString kKey = QStringLiteral("window/text_scale");
constexpr double kPresenting = 1.5;  // times the chosen size of text
}  // namespace

double text_scale_setting() {
  return std::clamp(QSettings().value(kKey, 1.0).toDouble(), kLeastTextScale, 2.0);
}

Presenter::Presenter(QMainWindow& window)
    : QObject(&window),
      window_(window),
      action_(new QAction(themed_icon(QStringLiteral("present")), tr("Presenter mode"), this)),
      full_screen_(new QAction(tr("Full screen"), this)) {
  action_->setObjectName(QStringLiteral("view.presenter"));
  action_->setCheckable(true);
  action_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
  action_->setToolTip(tr("Large type for a projector, without the run list and the inspector (Ctrl+Shift+P)"));
  full_screen_->setObjectName(QStringLiteral("view.full_screen"));
  full_screen_->setCheckable(true);
  full_screen_->setShortcut(QKeySequence(Qt::Key_F11));
  full_screen_->setToolTip(tr("The window alone on the screen (F11)"));
  connect(action_, &QAction::toggled, this, [this](bool on) {
    if (on) {
      for (const char* name : {"runs", "inspector"}) {
        auto* dock = window_.findChild<QDockWidget*>(QString::fromLatin1(name));
        if (!dock || dock->isHidden()) continue;
        hidden_.append(dock->objectName());
        dock->hide();
      }
    }
    apply();
    if (!on) {
      for (const QString& name : std::as_const(hidden_))
        if (auto* dock = window_.findChild<QDockWidget*>(name)) dock->show();
      hidden_.clear();
    }
  });
  connect(full_screen_, &QAction::toggled, this, [this](bool on) {
    window_.setWindowState(on ? window_.windowState() | Qt::WindowFullScreen
                              : window_.windowState() & ~Qt::WindowFullScreen);
  });
  window_.addActions({action_, full_screen_});
  window_.installEventFilter(this);
  apply();
}

void Presenter::set_presenting(bool presenting) {
  action_->setChecked(presenting);
}

bool Presenter::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ChildAdded) QMetaObject::invokeMethod(this, &Presenter::fit_tabs, Qt::QueuedConnection);
  return QObject::eventFilter(watched, event);
}

// Large type leaves no place for every tab: they scroll rather than being cut to a letter.
void Presenter::fit_tabs() {
  const bool large = text_scale(*qApp) > 1;
  for (QTabBar* tabs : window_.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
    const bool fitted = tabs->property("ropewalk_large_type").toBool();
    if (large == fitted) continue;
    if (large) tabs->setProperty("ropewalk_elide", int(tabs->elideMode()));
    tabs->setElideMode(large ? Qt::ElideNone : Qt::TextElideMode(tabs->property("ropewalk_elide").toInt()));
    tabs->setUsesScrollButtons(true);
    tabs->setProperty("ropewalk_large_type", large);
  }
}

void Presenter::apply() {
  set_text_scale(*qApp, text_scale_setting() * (presenting() ? kPresenting : 1));
  fit_tabs();
}

void Presenter::fill_size_menu(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  for (const int percent : {100, 125, 150, 175, 200}) {
    QAction* action = menu->addAction(tr("%1 %").arg(percent));
    action->setObjectName(QStringLiteral("view.text_size_%1").arg(percent));
    action->setToolTip(tr("All text at %1 % of the system's size").arg(percent));
    action->setCheckable(true);
    action->setChecked(std::abs(text_scale_setting() * 100 - percent) < 1);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, percent] {
      QSettings().setValue(kKey, percent / 100.0);
      apply();
    });
  }
}

}  // namespace ropewalk
