#include "app/window/window_host.h"

#include <utility>

namespace ropewalk {

WindowHost::WindowHost(AppServices& services, const WindowArguments& arguments)
    : services_(services), arguments_(arguments), window_(std::make_unique<MainWindow>(arguments, &services)) {
  attach();
}

void WindowHost::attach() {
  // Later: the menu that asks is the window's own.
  connect(window_.get(), &MainWindow::rebuild_wanted, this, &WindowHost::rebuild, Qt::QueuedConnection);
  connect(window_.get(), &MainWindow::closing, this, &WindowHost::closing);
}

void WindowHost::rebuild() {
  const SessionState state = window_->session();
  const std::optional<ModelDescription> model = window_->model();
  WindowArguments later;  // what the program was started with is in the state
  later.view_index = arguments_.view_index;
  const bool shown = window_->isVisible();
  // The new one stands before the old one goes: without a window the program would end.
  auto next = std::make_unique<MainWindow>(later, &services_);
  next->restore_session(state, model);
  if (shown) next->show();
  window_ = std::move(next);
  attach();
  Q_EMIT rebuilt();
}

}  // namespace ropewalk
