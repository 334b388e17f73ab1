// Work that is begun from the window, and the job that does it.
#include "app/window/main_window.h"
#include "app/window/model_of_run.h"
#include "core/values/error.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {

void MainWindow::open_experiment(const std::string& kind) {
  const RunViewKind* view = find_run_view(kind);
  if (view && !view->has_dialog) return explore_->begin_current();
  if (model_ && !jobs_.running()) launcher_->open(kind, *model_);
}

void MainWindow::open_attention(const RunPane& pane, std::int64_t length, double depth, int index) {
  const NeedleSpec* spec = pane.run() ? pane.run()->needle_spec() : nullptr;
  if (!spec || jobs_.running()) return;
  if (!model_) return show_failure(tr("Open the model of this run first: its weights are needed."));
  try {
    launcher_->open_attention(*model_, *spec, length, depth, std::uint64_t(index));
  } catch (const Error& error) {
    show_failure(core_text(error.what()));
  }
}

void MainWindow::select_candidate(const std::shared_ptr<RunData>& run, qint64 id) {
  if (!run || !(run->search() || run->explore())) return;
  selection_.select_candidate(id < 0 ? std::nullopt : std::optional(SelectionModel::Candidate{run->id(), id}));
  shown_run_ = run;
  show_run_factors();
  inspector_->show_run(*run);
}

void MainWindow::act_on_candidate(const RunPane& pane, RunPane::CandidateAction action, qint64 id) {
  const std::shared_ptr<RunData> run = pane.run();
  const CandidateEvaluated* candidate = run && run->search() ? run->search()->find(id) : nullptr;
  if (!candidate) return;
  const NamedFactors set{tr("Candidate %1 of run %2").arg(id).arg(run->id()), run->search()->found_factors(*candidate),
                         false};
  using Action = RunPane::CandidateAction;
  if (action == Action::export_factors) return export_->open(set);
  if (!model_ || jobs_.running()) return;
  if (action == Action::needle) launcher_->open_needle(*model_, set);
  if (action == Action::search) launcher_->open_search(*model_, set);
  if (action == Action::sensitivity) launcher_->open_sensitivity(*model_, set, run->document_spec());
}

void MainWindow::connect_jobs() {
  connect(top_->search_button(), &QPushButton::clicked, this, [this] {
    if (model_ && !jobs_.running()) launcher_->open_search(*model_);
  });
  connect(top_->needle_button(), &QPushButton::clicked, this, [this] {
    if (model_ && !jobs_.running()) launcher_->open_needle(*model_);
  });
  connect(top_->train_button(), &QPushButton::clicked, this, [this] {
    if (model_ && !jobs_.running()) launcher_->open_training(*model_);
  });
  connect(launcher_, &ExperimentLauncher::start_requested, &runs_, &RunController::start);
  connect(study_, &StudyController::message, this, &MainWindow::show_message);
  connect(study_, &StudyController::workspace_wanted, this, [this](const QString& path) { open_workspace(path); });
  connect(&jobs_, &JobRunner::started, this, [this] {
    calibrator_.cancel();
    if (opener_.loading()) opener_.cancel();  // the job loads what it needs, and can be stopped while it does
    charts_->message()->clear();
    top_->job()->set_can_pause(true);
    top_->job()->set_paused(false);
    top_->job()->set_progress({});
    top_->show_job(true);
    docks_->runs->set_busy(true);
    update_work();
  });
  connect(&jobs_, &JobRunner::progress, top_->job(), &JobStrip::set_progress);
  connect(&jobs_, &JobRunner::finished, this, &MainWindow::job_finished);
  connect(top_->job(), &JobStrip::pause_toggled, &jobs_, &JobRunner::set_paused);
  connect(top_->job(), &JobStrip::stop_clicked, this, [this] {
    if (jobs_.running()) {
      jobs_.stop();
      top_->job()->set_stopping();
    } else {
      opener_.cancel();
      top_->show_job(false);
      update_work();
    }
  });
}

void MainWindow::job_finished(qint64 run, JobRunner::Outcome outcome, const QString& message) {
  top_->show_job(false);
  docks_->runs->set_busy(false);
  const RunSummary* ended = docks_->runs->runs()->find(run);
  const auto shown = docks_->fitness->run();
  if (ended && ended->kind == "search" && shown && shown->search()) workspace_.read_repeats(shown->id());
  if (outcome == JobRunner::Outcome::failed) {
    // A run that began says it itself, in its own view, where it can be resumed.
    if (run < 0) show_message(InlineMessage::Level::error, message);
  } else if (outcome == JobRunner::Outcome::stopped && run >= 0) {
    show_message(InlineMessage::Level::info, tr("Stopped. Everything so far is kept; the run can be resumed."),
                 tr("Resume"), [this, run] { runs_.resume(run); });
  }
  update_work();
}

void MainWindow::update_work() {
  export_->set_model(model_);
  QString problem;
  if (!model_) {
    problem = tr("Searching, testing and training need a model's weights: open its GGUF file or folder.");
  } else if (!workspace_.store()) {
    problem = tr("No workspace is open to record the run in.");
  } else if (workspace_.read_only()) {
    problem = tr("The workspace %1 is read-only: open another one to record runs in.")
                  .arg(QDir::toNativeSeparators(workspace_.path()));
  }
  top_->set_work_problem(problem);
  for (RunPane* pane : docks_->run_panes()) {
    QString why = problem;
    if (why.isEmpty() && jobs_.running()) why = tr("A run is at work: stop it or wait for its end.");
    if (why.isEmpty() && pane->run() && !is_model_of(*pane->run(), *model_))
      why = tr("The run was made on another model: open %1.")
                .arg(QString::fromStdString(runtime_of(pane->run()->record().spec).model_path));
    pane->set_work_problem(why);
  }
  generation_->update(model_, jobs_.running());
  const QString open = tr("Open a model…");
  docks_->fitness->set_empty(
      tr("Every candidate of a search will stand here as a point, with the best so far and the paper's baselines."),
      model_ ? tr("Search…") : open);
  docks_->heatmap->set_empty(
      tr("Over length and depth, the share of a hidden number's tokens that the model gets right will stand here."),
      model_ ? tr("Needle test…") : open);
  docks_->training->set_empty(
      tr("Losses of short and of long windows, needle answers, learning rate and speed of a training will stand here, "
         "step by step."),
      model_ ? tr("Train…") : open);
  for (const auto& [kind, pane] : docks_->own) {
    const RunViewKind* view = find_run_view(kind);
    pane->set_empty(view->empty, model_ ? view->start_text : open);
  }
  for (QAction* action : std::as_const(start_actions_)) {
    action->setEnabled(problem.isEmpty() && !jobs_.running());
    action->setToolTip(!problem.isEmpty() ? problem
                       : jobs_.running()  ? tr("A run is at work: stop it or wait for its end.")
                                          : action->property("tip").toString());
  }
}

}  // namespace ropewalk
