// All keyboard shortcuts on one sheet over the window, by group, narrowed down by typing.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QScrollArea>
#include <QStringList>

namespace ropewalk {

struct ShortcutRow {
  QString text;
  QStringList keys;  // as the platform writes them; each does it
};
struct ShortcutGroup {
  QString title;
  QList<ShortcutRow> rows;
};

class ShortcutSheet : public QDialog {
  Q_OBJECT
 public:
  explicit ShortcutSheet(QList<ShortcutGroup> groups, QWidget* parent = nullptr);
  QLineEdit* filter() { return filter_; }
  int shown_rows() const { return shown_rows_; }

 private:
  void show_rows();
  QWidget* make_group(const ShortcutGroup& group);
  QList<ShortcutGroup> groups_;
  QLineEdit* filter_;
  QScrollArea* area_;
  QLabel* none_;
  int shown_rows_ = 0;
};

// The keys of what is moved by arrows, pointed at and zoomed in charts and lists, which no action has.
QList<ShortcutGroup> standing_shortcuts();

}  // namespace ropewalk
