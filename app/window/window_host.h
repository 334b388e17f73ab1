// Owns the window that stands, and builds it anew in another language. What goes on (AppServices) is not touched.
#pragma once

#include <QObject>
#include <memory>

#include "app/window/main_window.h"

namespace ropewalk {

class WindowHost : public QObject {
  Q_OBJECT
 public:
  WindowHost(AppServices& services, const WindowArguments& arguments);
  MainWindow& window() { return *window_; }

 Q_SIGNALS:
  void rebuilt();
  void closing();  // the window, for good

 private:
  void attach();
  void rebuild();
  AppServices& services_;
  WindowArguments arguments_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace ropewalk
