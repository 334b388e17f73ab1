#include "app/window/session_restorer.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/window/main_window.h"

namespace ropewalk {

SessionRestorer::SessionRestorer(MainWindow& window, SessionState state)
    : QObject(&window), window_(window), state_(std::move(state)), waiting_(state_.runs) {
  const auto step_later = [this] { QMetaObject::invokeMethod(this, &SessionRestorer::step, Qt::QueuedConnection); };
  connect(&window_.workspace_, &WorkspaceController::runs_read, this,
          [this, step_later](const std::vector<RunSummary>& runs) {
            known_.clear();
            for (const RunSummary& run : runs) known_.insert(run.id);
            list_read_ = true;
            step_later();
          });
  connect(&window_.workspace_, &WorkspaceController::open_failed, this, [this, step_later] {
    if (!window_.workspace_.store()) {
      list_read_ = true;
      known_.clear();
    }
    step_later();
  });
  connect(&window_.runs_, &RunController::opened, this, step_later);
  connect(&window_.runs_, &RunController::open_failed, this, step_later);
  connect(&window_.opener_, &ModelOpener::described, this, step_later);
  connect(&window_.opener_, &ModelOpener::describe_failed, this, step_later);
}

void SessionRestorer::begin(const std::optional<ModelDescription>& model) {
  if (!state_.geometry.isEmpty()) window_.restoreGeometry(state_.geometry);
  if (!state_.layout.isEmpty()) window_.docks_->apply({{}, state_.layout, state_.docks});
  if (const QString& path = state_.workspace; !path.isEmpty() && path != window_.workspace_.path()) {
    if (QFileInfo::exists(path))
      window_.open_workspace(path);
    else
      miss_all();
  }
  if (model)
    window_.show_model(*model);
  else if (!state_.model.isEmpty())
    window_.open_model(state_.model);
  else if (!state_.preset.isEmpty())
    window_.open_preset(state_.preset);
  window_.workspace_.reread();  // it may be open and read already
  step();
}

void SessionRestorer::step() {
  if (done_ || window_.describing_ || !list_read_ || window_.runs_.reading()) return;
  while (!waiting_.isEmpty()) {
    const qint64 id = waiting_.takeFirst();
    if (known_.contains(id)) return window_.runs_.open(id, RunController::Place::view);
    missing_.append(id);
  }
  if (!std::exchange(compared_, true)) {
    QList<qint64> there;
    for (const qint64 id : state_.compared) (known_.contains(id) ? there : missing_).append(id);
    window_.compare_->add(there);
    if (window_.runs_.reading()) return;
  }
  finish();
}

void SessionRestorer::finish() {
  done_ = true;
  FactorSetModel& factors = window_.factors_;
  if (factors.is_open() && state_.target > 0) {
    if (state_.trained_context > 0 && window_.trained_) window_.trained_->setValue(int(state_.trained_context));
    factors.set_methods(state_.methods);
    factors.set_target(state_.target);
    factors.set_critical_dimension(state_.critical_dimension);
  }
  window_.restore_selection({state_.candidate, state_.cell, state_.factor_set});
  const bool something = factors.is_open() || !state_.runs.isEmpty() || !state_.compared.isEmpty();
  window_.show_start(state_.start_page || !something);
  if (!window_.at_start() && !state_.layout.isEmpty()) window_.docks_->apply({{}, state_.layout, state_.docks});
  apply_view_places(window_, state_.places);
  say_what_is_missing();
}

// Numbers of another workspace's runs say nothing in the one that is open.
void SessionRestorer::miss_all() {
  missing_ = state_.runs;
  missing_.append(state_.compared);
  workspace_gone_ = true;
  waiting_.clear();
  state_.runs.clear();
  state_.compared.clear();
}

void SessionRestorer::say_what_is_missing() {
  if (missing_.isEmpty() && !workspace_gone_) return;
  QStringList ids;
  std::sort(missing_.begin(), missing_.end());
  missing_.erase(std::unique(missing_.begin(), missing_.end()), missing_.end());
  for (const qint64 id : std::as_const(missing_)) ids.append(QString::number(id));
  const QString names = ids.join(QStringLiteral(", "));
  const QString path = QDir::toNativeSeparators(window_.workspace_.path());
  QString text;
  if (workspace_gone_)
    text = ids.isEmpty() ? tr("The workspace %1 of the last session is not there any more.")
                               .arg(QDir::toNativeSeparators(state_.workspace))
           : ids.size() == 1 ? tr("Run %1 of the last session is not shown: the workspace %2 is not there any more.")
                                   .arg(names, QDir::toNativeSeparators(state_.workspace))
                             : tr("Runs %1 of the last session are not shown: the workspace %2 is not there any more.")
                                   .arg(names, QDir::toNativeSeparators(state_.workspace));
  else if (!window_.workspace_.store())
    text = ids.size() == 1
               ? tr("Run %1 of the last session is not shown: the workspace %2 cannot be read.").arg(names, path)
               : tr("Runs %1 of the last session are not shown: the workspace %2 cannot be read.").arg(names, path);
  else
    text = ids.size() == 1
               ? tr("Run %1 of the last session is not shown: the workspace %2 does not have it any more. It was "
                    "deleted, or the file was replaced.")
                     .arg(names, path)
               : tr("Runs %1 of the last session are not shown: the workspace %2 does not have them any more. They "
                    "were deleted, or the file was replaced.")
                     .arg(names, path);
  // What else was wrong stays in sight.
  if (!window_.first_problem_.isEmpty()) text = window_.first_problem_ + u'\n' + text;
  window_.show_failure(text);
}

}  // namespace ropewalk
