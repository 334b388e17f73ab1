// The window that pictures are taken of, and what a scene may do with it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "app/window/main_window.h"

namespace ropewalk {

class Stage {
 public:
  // `workspace`: one run of each kind at least, as packaging/pictures makes it.
  Stage(const QString& workspace, const QSize& size) : workspace_(workspace), size_(size) {}

  MainWindow& window() { return *window_; }
  // A new window, with `arguments` and the workspace. Empty `of`: the workspace of the pictures.
  void open_window(WindowArguments arguments = {}, const QString& of = {});
  void open_small_model();
  // Runs of that kind in the order of their numbers, without failed ones; ends the program where there is none.
  std::vector<RunId> runs(const std::string& kind);
  RunId failed_run();
  // The first run of a kind, in the view of that kind, which is brought to the front.
  RunPane* show_run(const std::string& kind, std::size_t which = 0);
  void raise(QWidget* view);
  QWidget* trigger(const QString& action);  // a command by its object name; what it opened, or the window
  void wait(const std::function<bool()>& done, const char* what);
  void settle();  // until nothing is read, loaded or redrawn

 private:
  QString workspace_;
  QSize size_;  // of windows
  std::unique_ptr<MainWindow> window_;
};

}  // namespace ropewalk
