#include "app/window/hands_controller.h"

#include <QApplication>
#include <QSettings>

#include "app/window/main_window.h"
#include "app/window/palette_jumps.h"
#include "app/window/pane_cycle.h"
#include "app/window/window_commands.h"
#include "widgets/help/help_topics.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {
constexpr qsizetype kRemembered = 12;
const QString kRecent = QStringLiteral("palette/recent");
}  // namespace

HandsController::HandsController(MainWindow& window, QList<QMenu*> menus)
    : QObject(&window), window_(window), menus_(std::move(menus)), palette_(new CommandPalette(&window)) {
  setObjectName(QStringLiteral("hands"));
  add_actions();
  add_jumps([this] { return model_jumps(window_); });
  add_jumps([this] { return method_jumps(window_); });
  add_jumps([this] { return run_jumps(window_); });
  add_jumps([this] {
    Commands pages;
    for (const HelpTopic& topic : help_topics()) {
      Command page;
      page.id = QStringLiteral("help:") + topic.id;
      page.text = tr("Help: %1").arg(topic.title);
      page.path = tr("Help");
      page.icon = themed_icon(QStringLiteral("help"));
      page.also = topic.source;
      page.run = [this, id = topic.id] { window_.docks()->show_help(id); };
      pages.append(page);
    }
    return pages;
  });
  connect(palette_, &CommandPalette::ran, this, &HandsController::remember);
}

void HandsController::add_actions() {
  const QString help = tr("Help"), moving = tr("Moving about");
  const auto keys = [](auto... parts) { return QList<QKeySequence>{QKeySequence(parts)...}; };
  add_command(&window_, help, QStringLiteral("palette.open"), tr("Command palette"), QStringLiteral("search"),
              keys(Qt::CTRL | Qt::Key_K), [this] { open_palette(); });
  add_command(&window_, help, QStringLiteral("help.shortcuts"), tr("Keyboard shortcuts"), QStringLiteral("table"),
              keys(Qt::CTRL | Qt::Key_Slash, Qt::Key_Question), [this] { open_shortcuts(); });
  add_command(&window_, help, QStringLiteral("help.context"), tr("Help on the control that has the focus"),
              QStringLiteral("help"), keys(Qt::Key_F1), [this] { show_help_of_focus(); });
  add_command(&window_, help, QStringLiteral("help.pointer"), tr("Help on what the pointer stands on"),
              QStringLiteral("help"), keys(Qt::SHIFT | Qt::Key_F1), [this] { show_help_of_pointer(); });
  add_command(&window_, help, QStringLiteral("help.guide"), tr("User guide"), QStringLiteral("document"), {},
              [this] { window_.docks()->show_help(QStringLiteral("guide.md")); });
  add_command(&window_, moving, QStringLiteral("pane.next"), tr("Next pane"), {}, keys(Qt::Key_F6),
              [this] { go_to_pane(window_, 1); });
  add_command(&window_, moving, QStringLiteral("pane.previous"), tr("Previous pane"), {}, keys(Qt::SHIFT | Qt::Key_F6),
              [this] { go_to_pane(window_, -1); });
}

void HandsController::add_jumps(std::function<Commands()> jumps) {
  jumps_.append(std::move(jumps));
}

Commands HandsController::commands() const {
  Commands all = action_commands(find_actions(window_, menus_));
  erase_if(all, [](const Command& command) { return command.id == u"palette.open"; });
  for (const auto& jumps : jumps_) all += jumps();
  return all;
}

void HandsController::open_palette() {
  if (palette_->isVisible()) return palette_->dismiss();
  palette_->open(commands(), QSettings().value(kRecent).toStringList());
}

void HandsController::remember(const QString& id) {
  QSettings settings;
  QStringList recent = settings.value(kRecent).toStringList();
  recent.removeAll(id);
  recent.prepend(id);
  settings.setValue(kRecent, QStringList(recent.mid(0, kRemembered)));
}

void HandsController::open_shortcuts() {
  if (sheet_) {
    sheet_->close();
    return;
  }
  sheet_ = new ShortcutSheet(shortcut_groups(find_actions(window_, menus_)) + standing_shortcuts(), &window_);
  sheet_->setAttribute(Qt::WA_DeleteOnClose);
  sheet_->open();
}

void HandsController::show_help(QWidget* of) {
  const QString topic = help_topic_of(of);
  window_.docks()->show_help(topic.isEmpty() ? QStringLiteral("window") : topic);
}

void HandsController::show_help_of_focus() {
  QWidget* focus = QApplication::focusWidget();
  show_help(focus ? focus : QApplication::widgetAt(QCursor::pos()));
}

void HandsController::show_help_of_pointer() {
  show_help(QApplication::widgetAt(QCursor::pos()));
}

}  // namespace ropewalk
