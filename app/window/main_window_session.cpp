// The window as a session: what is open in it, and building it up again.
#include "app/window/main_window.h"
#include "app/window/session_restorer.h"

namespace ropewalk {

SessionState MainWindow::session() const {
  if (restorer_ && !restorer_->done()) return restorer_->state();
  SessionState state;
  if (model_) state.model = QString::fromStdString(model_->path);
  state.preset = preset_;
  state.workspace = workspace_.path();
  state.start_page = at_start();
  const auto add = [&state](const std::shared_ptr<RunData>& run) {
    if (!run || run->id() < 1) return;  // results of files are no runs of the workspace
    state.runs.removeAll(run->id());
    state.runs.append(run->id());
  };
  for (const RunPane* pane : docks_->single_panes()) {
    add(pane->run());
    add(pane->sensitivity_run());
  }
  add(shown_run_);
  for (const ComparedRun& compared : docks_->compare->runs().runs()) state.compared.append(compared.run->id());
  if (factors_.is_open()) {
    state.methods = factors_.methods();
    state.target = factors_.target();
    state.trained_context = factors_.rope().trained_context;
    state.critical_dimension = factors_.critical_dimension();
    state.factor_set = factors_.chosen();
  }
  state.candidate = selection_.candidate();
  state.cell = selection_.cell();
  state.geometry = saveGeometry();
  const SavedLayout layout = docks_->layout({});
  state.layout = layout.state;
  state.docks = layout.docks;
  state.places = view_places(*this);
  return state;
}

void MainWindow::restore_session(const SessionState& state, const std::optional<ModelDescription>& model) {
  delete restorer_;
  restorer_ = new SessionRestorer(*this, state);
  restorer_->begin(model);
}

bool MainWindow::restoring() const {
  return restorer_ && !restorer_->done();
}

void MainWindow::offer(const QString& text, const QString& action, std::function<void()> act) {
  show_message(InlineMessage::Level::warning, text, action, std::move(act));
}

// A window that is built while a workspace is open and perhaps a job at work takes both as they are.
void MainWindow::adopt_services(const WindowArguments& arguments) {
  const QString known = workspace_.path();
  const QString wanted = !arguments.workspace.isEmpty() ? arguments.workspace
                         : !known.isEmpty()             ? known
                                                        : WorkspaceController::default_path();
  if (!workspace_.store() || wanted != known) {
    open_workspace(wanted);
  } else {
    docks_->runs->set_workspace(known, workspace_.read_only());
    workspace_.reread();
  }
  if (!jobs_.running()) return;
  top_->job()->set_can_pause(true);
  top_->job()->set_paused(jobs_.paused());
  top_->job()->set_progress(jobs_.last_progress());
  top_->show_job(true);
  docks_->runs->set_busy(true);
  update_work();
}

}  // namespace ropewalk
