// The layouts that a person named: save the present one, apply, rename, delete; what was deleted can be brought back.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <functional>

#include "widgets/frame/inline_message.h"

namespace ropewalk {

class LayoutsDialog : public QDialog {
  Q_OBJECT
 public:
  // What the dialog works on. `problem`: why a layout cannot have that name beside the others; empty: it can.
  struct Store {
    std::function<QStringList()> names;
    std::function<void(const QString& name)> save;  // the present layout; over one with that name
    std::function<void(const QString& name)> apply;
    std::function<void(const QString& from, const QString& to)> rename;
    std::function<std::function<void()>(const QString& name)> remove;  // returns what brings it back
    std::function<QString(const QString& name, const QStringList& others)> problem;
  };
  explicit LayoutsDialog(Store store, QWidget* parent = nullptr);
  QListWidget* list() { return list_; }
  QLineEdit* name() { return name_; }
  QPushButton* save_button() { return save_; }
  QPushButton* apply_button() { return apply_; }
  QPushButton* delete_button() { return delete_; }
  InlineMessage* message() { return message_; }

 private:
  void fill(const QString& selected = {});
  void update_buttons();
  void save();
  void remove();
  void renamed(QListWidgetItem* item);
  Store store_;
  QListWidget* list_;
  QLabel* empty_;
  QLineEdit* name_;
  QPushButton* save_;
  QPushButton* apply_;
  QPushButton* rename_;
  QPushButton* delete_;
  InlineMessage* message_;
  std::function<void()> undo_;
};

}  // namespace ropewalk
