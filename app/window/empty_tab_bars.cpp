#include "app/window/empty_tab_bars.h"

#include <QEvent>
#include <QPointer>
#include <QTabBar>
#include <QTimer>

namespace ropewalk {

EmptyTabBars::EmptyTabBars(QMainWindow* window) : QObject(window), window_(window) {
  window->installEventFilter(this);
  look();
}

void EmptyTabBars::look() {
  for (QTabBar* tabs : window_->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
    tabs->installEventFilter(this);  // once, however often
    if (tabs->count() == 0) tabs->hide();
  }
}

bool EmptyTabBars::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window_) {
    const bool moved = event->type() == QEvent::ChildAdded || event->type() == QEvent::LayoutRequest;
    if (moved) QTimer::singleShot(0, this, &EmptyTabBars::look);
  } else if (event->type() == QEvent::Show || event->type() == QEvent::Resize ||
             event->type() == QEvent::LayoutRequest) {
    // Its tabs may be on their way.
    QTimer::singleShot(0, this, [tabs = QPointer<QTabBar>(qobject_cast<QTabBar*>(watched))] {
      if (tabs && tabs->count() == 0) tabs->hide();
    });
  }
  return false;
}

}  // namespace ropewalk
