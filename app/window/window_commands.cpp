#include "app/window/window_commands.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QPointer>
#include <QSet>
#include <QWidgetAction>
#include <algorithm>

#include "widgets/theme/icons.h"

namespace ropewalk {

struct ProblemOf {
  std::function<QString()> ask;
};

}  // namespace ropewalk

Q_DECLARE_METATYPE(ropewalk::ProblemOf)

namespace ropewalk {
namespace {

const char* const kGroup = "command_group";
const char* const kButton = "command_button";

const char* const kProblem = "command_problem";

QString tr_commands(const char* text) {
  return QCoreApplication::translate("WindowCommands", text);
}

// "&Open…" as it is read.
QString plain(const QString& text) {
  QString out = text;
  out.remove(u'&');
  return out.section(u'\t', 0, 0).trimmed();
}

bool is_command(const QAction& action) {
  return !action.text().isEmpty() && !action.isSeparator() && !action.menu() && action.isVisible() &&
         !qobject_cast<const QWidgetAction*>(&action);
}

void collect(QMenu* menu, const QString& path, const QString& group, QList<PlacedAction>& found,
             QSet<const QAction*>& seen) {
  Q_EMIT menu->aboutToShow();  // what is filled or enabled only when it opens
  const QString here = path.isEmpty() ? plain(menu->title()) : tr_commands("%1 › %2").arg(path, plain(menu->title()));
  for (QAction* action : menu->actions()) {
    if (QMenu* inner = action->menu(); inner && action->isVisible()) {
      collect(inner, here, group.isEmpty() ? here : group, found, seen);
    } else if (is_command(*action) && !seen.contains(action)) {
      seen.insert(action);
      const QString own = action->property(kGroup).toString();
      found.append({action, here, own.isEmpty() ? (group.isEmpty() ? here : group) : own});
    }
  }
}

QString dock_title(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget())
    if (const auto* dock = qobject_cast<const QDockWidget*>(widget)) return dock->windowTitle();
  return {};
}

}  // namespace

QAction* name_command(QAction* action, const QString& id, const QString& tool_tip) {
  action->setObjectName(id);
  if (!tool_tip.isEmpty()) action->setToolTip(tool_tip);
  return action;
}

void put_into_group(QAction* action, const QString& group) {
  action->setProperty(kGroup, group);
}

QAction* add_command(QWidget* window, const QString& group, const QString& id, const QString& text, const QString& icon,
                     const QList<QKeySequence>& keys, std::function<void()> act) {
  auto* action = new QAction(text, window);
  action->setObjectName(id);
  action->setProperty(kGroup, group);
  if (!icon.isEmpty()) action->setIcon(themed_icon(icon));
  action->setShortcuts(keys);
  QObject::connect(action, &QAction::triggered, window, [act = std::move(act)] { act(); });
  window->addAction(action);
  return action;
}

void follow_button(QAction* action, QWidget* button) {
  action->setProperty(kButton, QVariant::fromValue(button));
}

void set_possible(QAction* action, std::function<QString()> problem) {
  action->setProperty(kProblem, QVariant::fromValue(ProblemOf{std::move(problem)}));
}

QList<PlacedAction> find_actions(QWidget& window, const QList<QMenu*>& menus) {
  QList<PlacedAction> found;
  QSet<const QAction*> seen;
  for (QMenu* menu : menus) collect(menu, {}, {}, found, seen);
  const auto take = [&](QAction* action, const QString& place) {
    if (!is_command(*action) || seen.contains(action)) return;
    seen.insert(action);
    const QString own = action->property(kGroup).toString();
    const QString group = own.isEmpty() ? place : own;
    found.append({action, group, group});
  };
  for (QAction* action : window.actions()) take(action, tr_commands("Window"));
  // Every chart has the same commands: they are those of the chart that has the keyboard, else of one in sight.
  QList<QWidget*> parts = window.findChildren<QWidget*>();
  const QWidget* focus = window.focusWidget();
  std::stable_partition(parts.begin(), parts.end(),
                        [&](const QWidget* part) { return focus && (part == focus || part->isAncestorOf(focus)); });
  QSet<QString> of_charts;
  for (QWidget* part : std::as_const(parts)) {
    if (qobject_cast<QMenu*>(part) || part->isWindow()) continue;
    for (QAction* action : part->actions()) {
      const QString& id = action->objectName();
      // Line edits have actions of their own.
      if (id.isEmpty() || id.startsWith(QLatin1String("_q_")) || id.startsWith(QLatin1String("qt_"))) continue;
      if (id.startsWith(QLatin1String("chart."))) {
        if (!part->isVisible() || of_charts.contains(id)) continue;
        of_charts.insert(id);
      }
      const QString dock = dock_title(part);
      take(action, dock.isEmpty() ? part->accessibleName() : dock);
    }
  }
  return found;
}

QString action_problem(const QAction& action) {
  if (const auto* button = action.property(kButton).value<QWidget*>(); button && !button->isEnabled())
    return button->toolTip();
  if (const auto problem = action.property(kProblem).value<ProblemOf>(); problem.ask) return problem.ask();
  if (action.isEnabled()) return {};
  const QString tip = action.toolTip();
  return tip.isEmpty() || tip == plain(action.text()) || tip == plain(action.text()).remove(u'…')
             ? tr_commands("Not possible now")
             : tip;
}

Commands action_commands(const QList<PlacedAction>& actions) {
  Commands commands;
  for (const PlacedAction& placed : actions) {
    QAction* action = placed.action;
    const QString text = plain(action->text());
    Command command;
    command.id = action->objectName().isEmpty() ? placed.path + u'/' + text : action->objectName();
    command.text = text;
    command.path = placed.path;
    command.keys = action->shortcut().toString(QKeySequence::NativeText);
    command.icon = action->icon();
    command.problem = action_problem(*action);
    command.also = action->toolTip();
    command.checked = action->isCheckable() && action->isChecked();
    command.run = [action = QPointer<QAction>(action)] {
      if (action) action->trigger();
    };
    commands.append(command);
  }
  return commands;
}

QList<ShortcutGroup> shortcut_groups(const QList<PlacedAction>& actions) {
  QList<ShortcutGroup> groups;
  for (const PlacedAction& placed : actions) {
    if (placed.action->shortcuts().isEmpty()) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const ShortcutGroup& known) { return known.title == placed.group; });
    if (group == groups.end()) group = groups.insert(groups.end(), {placed.group, {}});
    QStringList keys;
    for (const QKeySequence& sequence : placed.action->shortcuts())
      keys.append(sequence.toString(QKeySequence::NativeText));
    group->rows.append({plain(placed.action->text()), keys});
  }
  return groups;
}

}  // namespace ropewalk
