// The command palette: a list over the window, of everything that can be done or gone to, narrowed down by typing.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

#include "widgets/frame/command_list_model.h"

namespace ropewalk {

class CommandPalette : public QFrame {
  Q_OBJECT
 public:
  // Lies over `window` while it is open.
  explicit CommandPalette(QWidget* window);
  // `recent`: ids, newest first.
  void open(Commands commands, const QStringList& recent);
  QLineEdit* edit() { return edit_; }
  QListView* list() { return list_; }
  CommandListModel* model() { return model_; }

 public Q_SLOTS:
  void dismiss();  // the focus goes back to where it was

 Q_SIGNALS:
  void ran(const QString& id);  // before the command itself

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool key_pressed(int key, Qt::KeyboardModifiers modifiers);
  void move_selection(int by, bool around);
  void run_selected();
  void show_matches();
  void place();
  CommandListModel* model_;
  QLineEdit* edit_;
  QListView* list_;
  QLabel* none_;
  QPointer<QWidget> focus_before_;
};

}  // namespace ropewalk
