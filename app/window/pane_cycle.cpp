#include "app/window/pane_cycle.h"

#include <QApplication>
#include <QDockWidget>
#include <algorithm>

namespace ropewalk {
namespace {

bool takes_focus(const QWidget* widget) {
  return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && widget->isVisible();
}

}  // namespace

QList<QWidget*> panes_in_sight(const QMainWindow& window) {
  QList<QWidget*> panes;
  const auto add = [&panes, &window](QWidget* pane) {
    // Docks behind another's tab lie outside of the window.
    if (pane && pane->isVisible() && (pane->isWindow() || window.rect().intersects(pane->geometry())))
      panes.append(pane);
  };
  add(window.menuWidget());
  add(window.centralWidget());
  QList<QDockWidget*> docks = window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly);
  // As they are read: from left to right, upper before lower.
  std::sort(docks.begin(), docks.end(), [](const QDockWidget* a, const QDockWidget* b) {
    return std::make_pair(a->x(), a->y()) < std::make_pair(b->x(), b->y());
  });
  for (QDockWidget* dock : docks) add(dock);
  return panes;
}

bool focus_into(QWidget* pane) {
  // Where the focus was last within the pane.
  if (QWidget* last = pane->focusWidget(); last && takes_focus(last)) {
    last->setFocus(Qt::TabFocusReason);
    return true;
  }
  QWidget* widget = pane;
  do {
    widget = widget->nextInFocusChain();
    if (pane->isAncestorOf(widget) && takes_focus(widget)) {
      widget->setFocus(Qt::TabFocusReason);
      return true;
    }
  } while (widget != pane);
  return false;
}

void go_to_pane(QMainWindow& window, int by) {
  const QList<QWidget*> panes = panes_in_sight(window);
  if (panes.isEmpty()) return;
  const QWidget* focus = QApplication::focusWidget();
  qsizetype at =
      std::find_if(panes.begin(), panes.end(),
                   [focus](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); }) -
      panes.begin();
  if (at == panes.size()) at = by > 0 ? -1 : 0;
  for (qsizetype tried = 0; tried < panes.size(); ++tried) {
    at = (at + by + panes.size()) % panes.size();
    if (focus_into(panes[at])) return;
  }
}

}  // namespace ropewalk
