// Saved layouts in the menu of the views, and the dialog in which they are kept.
#pragma once

#include <QMenu>
#include <QObject>

#include "app/window/view_docks.h"

namespace ropewalk {

class LayoutMenu : public QObject {
  Q_OBJECT
 public:
  LayoutMenu(ViewDocks* docks, QMenu* menu, QWidget* window);
  void open_dialog();

 private:
  void fill();
  ViewDocks* docks_;
  QMenu* menu_;
  QWidget* window_;
  QAction* before_;  // saved layouts stand above it
  QList<QAction*> saved_;
};

}  // namespace ropewalk
