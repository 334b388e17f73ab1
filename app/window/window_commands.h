// The window's actions, as commands of the palette and as rows of the shortcut sheet.
#pragma once

#include <QAction>
#include <QMenu>
#include <QWidget>

#include "widgets/frame/command.h"
#include "widgets/frame/shortcut_sheet.h"

namespace ropewalk {

// Gives an action the name by which palette, settings and tests know it, e.g. "runs.archive".
QAction* name_command(QAction* action, const QString& id, const QString& tool_tip = {});
// Under which heading the shortcut sheet lists an action; default: the menu in which it stands.
void put_into_group(QAction* action, const QString& group);
// An action of the window that stands in no menu: found by its keys and by the palette, where it stands under `group`.
QAction* add_command(QWidget* window, const QString& group, const QString& id, const QString& text, const QString& icon,
                     const QList<QKeySequence>& keys, std::function<void()> act);
// Such an action does what a button does: while the button is disabled, its tool tip says why.
void follow_button(QAction* action, QWidget* button);
// `problem` is asked for each time: why the action cannot be done now; empty: it can.
void set_possible(QAction* action, std::function<QString()> problem);

struct PlacedAction {
  QAction* action;
  QString path;   // "Menu › Views"
  QString group;  // the path's beginning, or the dock that the action belongs to
};
// Those in `menus`, which are filled as if they were opened, those of the window and those of its parts that have a
// name.
QList<PlacedAction> find_actions(QWidget& window, const QList<QMenu*>& menus);
// Why an action cannot be done now; empty: it can.
QString action_problem(const QAction& action);
Commands action_commands(const QList<PlacedAction>& actions);
QList<ShortcutGroup> shortcut_groups(const QList<PlacedAction>& actions);

}  // namespace ropewalk
