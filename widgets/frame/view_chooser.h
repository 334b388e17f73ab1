// Choosing one of several views of the same thing: tabs, or a box where there is no room for them.
#pragma once

#include <QComboBox>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace ropewalk {

class ViewChooser : public QWidget {
  Q_OBJECT
 public:
  // A name and a tool tip a view.
  ViewChooser(const QStringList& names, const QStringList& tips, QWidget* parent = nullptr);
  int current() const { return tabs_->currentIndex(); }
  void set_current(int view);  // emits nothing
  void set_compact(bool compact);
  int tabs_width() const { return tabs_->sizeHint().width(); }
  QTabBar* tabs() { return tabs_; }
  QComboBox* box() { return box_; }

 Q_SIGNALS:
  void chosen(int view);

 private:
  QTabBar* tabs_;
  QComboBox* box_;
};

}  // namespace ropewalk
