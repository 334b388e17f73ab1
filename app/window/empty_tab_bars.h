// Qt shows the tab bars of a main window's dock areas again after every change, also one whose tabs have all gone: a
// line that belongs to nothing. Such a one is hidden as soon as it is shown.
#pragma once

#include <QMainWindow>
#include <QObject>

namespace ropewalk {

class EmptyTabBars : public QObject {
 public:
  explicit EmptyTabBars(QMainWindow* window);

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void look();  // for bars that came
  QMainWindow* window_;
};

}  // namespace ropewalk
