// Everything by keyboard: the command palette, the shortcut sheet, going from pane to pane, and help where one stands.
#pragma once

#include <QMenu>
#include <QObject>
#include <QPointer>
#include <functional>

#include "widgets/frame/command_palette.h"
#include "widgets/frame/shortcut_sheet.h"

namespace ropewalk {

class MainWindow;

class HandsController : public QObject {
  Q_OBJECT
 public:
  // `menus`: whose actions the palette and the sheet list, beside those of the window and its parts.
  HandsController(MainWindow& window, QList<QMenu*> menus);
  // Further things to go to, asked for each time that the palette opens.
  void add_jumps(std::function<Commands()> jumps);
  CommandPalette* palette() { return palette_; }
  Commands commands() const;  // all that the palette offers now

 public Q_SLOTS:
  void open_palette();
  void open_shortcuts();
  void show_help_of_focus();    // what the help says of the control that has the focus
  void show_help_of_pointer();  // of what the mouse pointer stands on

 private:
  void add_actions();
  void remember(const QString& id);
  void show_help(QWidget* of);
  MainWindow& window_;
  QList<QMenu*> menus_;
  QList<std::function<Commands()>> jumps_;
  CommandPalette* palette_;
  QPointer<ShortcutSheet> sheet_;
};

}  // namespace ropewalk
