#include "app/window/tour_controller.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>

#include "app/window/bundled_model.h"
#include "app/window/main_window.h"
#include "core/experiment/experiment.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "core/values/model_documents.h"
#include "core/values/search_presets.h"

namespace ropewalk {
namespace {

constexpr int kLayoutVersion = 101;  // of the layout that is kept while the tour runs
constexpr int kSearchEvaluations = 120, kTrainingSteps = 8, kNeedleDepths = 4;

}  // namespace

TourController::TourController(MainWindow& window)
    : QObject(&window),
      window_(window),
      panel_(new TourPanel),
      dock_(new QDockWidget(tr("Guided tour"), &window)),
      frame_(new ViewFrame(&window)) {
  dock_->setObjectName(QStringLiteral("tour"));
  dock_->setWidget(panel_);
  dock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
  auto* no_title = new QWidget;  // the panel has a head of its own
  no_title->setFixedHeight(0);
  dock_->setTitleBarWidget(no_title);
  window_.addDockWidget(Qt::RightDockWidgetArea, dock_);
  dock_->hide();
  window_.installEventFilter(this);
  connect(panel_, &TourPanel::next_clicked, this, [this] { show_step(step_ + 1); });
  connect(panel_, &TourPanel::back_clicked, this, [this] { show_step(step_ - 1); });
  connect(panel_, &TourPanel::close_clicked, this, &TourController::end);
  connect(panel_, &TourPanel::step_chosen, this, &TourController::show_step);
  connect(panel_, &TourPanel::try_clicked, this, [this](int index) {
    if (shown_ < 0 || index >= int(steps_[std::size_t(shown_)].tries.size())) return;
    steps_[std::size_t(shown_)].tries[std::size_t(index)].act(*this);
    notice();
    update_buttons();
  });
  const auto add_key = [this](const QString& name, const QString& text, const QList<QKeySequence>& keys, int by) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setEnabled(false);
    window_.addAction(action);
    connect(action, &QAction::triggered, this, [this, by] { show_step(step_ + by); });
    connect(this, &TourController::running_changed, action, &QAction::setEnabled);
  };
  add_key(QStringLiteral("tour.next"), tr("Next step of the tour"),
          {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_PageDown)}, 1);
  add_key(QStringLiteral("tour.back"), tr("Step before of the tour"),
          {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_PageUp)}, -1);
  connect_window();
}

void TourController::connect_window() {
  connect(&window_.factors(), &FactorSetModel::embedding_changed, this, [this] {
    // The window is in the middle of showing it.
    QTimer::singleShot(0, this, [this] {
      if (running()) return arrange();
      if (to_restore_ && window_.factors().is_open()) put_back();
    });
  });
  connect(&window_.factors(), &FactorSetModel::sets_changed, this, &TourController::notice);
  connect(&window_.selection(), &SelectionModel::pair_changed, this, &TourController::notice);
  connect(&window_.selection(), &SelectionModel::selection_changed, this, [this] {
    if (!arranging_ && window_.selection().candidate()) state_.candidate_chosen = true;
    notice();
  });
  RotationView* vectors = window_.docks()->rotation;
  const auto set = [this](bool TourState::*flag) {
    if (arranging_ || shown_ != step_) return;
    state_.*flag = true;
    notice();
  };
  connect(vectors, &RotationView::playing_changed, this, [set](bool playing) {
    if (playing) set(&TourState::vectors_played);
  });
  connect(vectors->chart(), &RotatingVectors::distance_changed, this, [set] { set(&TourState::vectors_moved); });
  connect(vectors->chart(), &RotatingVectors::pairs_changed, this, [set] { set(&TourState::vector_pairs_changed); });
  connect(&window_.jobs(), &JobRunner::events, this,
          [this](qint64, const std::vector<Event>& events) { count_events(events); });
  connect(&window_.jobs(), &JobRunner::started, this, &TourController::update_buttons);
  connect(&window_.jobs(), &JobRunner::finished, this,
          [this] { QTimer::singleShot(0, this, [this] { update_buttons(); }); });
  connect(&window_.workspace(), &WorkspaceController::opened, this, &TourController::update_buttons);
}

QString TourController::problem() const {
  return bundled_model().isEmpty()
             ? tr("The small model that Ropewalk brings is not beside the program: install it again.")
             : QString();
}

bool TourController::on_small_model() const {
  const auto& model = window_.model();
  return model && window_.factors().is_open() && window_.factors().rope() == model->rope &&
         QDir(QString::fromStdString(model->path)) == QDir(bundled_model());
}

void TourController::start(int step) {
  if (!problem().isEmpty()) return;
  const bool begins = !running();
  if (begins) keep();
  step_ = std::max(0, step);
  shown_ = -1;
  if (begins) Q_EMIT running_changed(true);
  if (on_small_model())
    arrange();
  else
    window_.open_model(bundled_model());
}

void TourController::keep() {
  FactorSetModel& factors = window_.factors();
  to_restore_.reset();
  done_.clear();
  Kept kept;
  kept.at_start = window_.at_start();
  kept.methods = factors.methods();
  if (factors.is_open()) {
    kept.rope = factors.rope();
    kept.target = factors.target();
    kept.critical_dimension = factors.critical_dimension();
    kept.loaded = factors.loaded();
    kept.found = window_.charts()->periods()->found_critical_dimension();
  }
  if (window_.model()) kept.model_path = QString::fromStdString(window_.model()->path);
  if (!window_.model() && kept.rope) {
    for (const Preset& preset : presets())
      if (preset.rope == *kept.rope) kept.preset = QString::fromStdString(preset.id);
  }
  const RotatingVectors* vectors = window_.docks()->rotation->chart();
  kept.vector_pairs = vectors->pairs();
  kept.vector_position = vectors->position();
  kept.vector_distance = vectors->distance();
  kept_ = std::move(kept);
}

void TourController::show_step(int step) {
  if (!running() || step < 0) return;
  if (!steps_.empty() && step >= count()) return end();
  step_ = step;
  if (on_small_model())
    arrange();
  else
    window_.open_model(bundled_model());
}

QWidget* TourController::view_of(TourView view) const {
  ViewDocks* docks = window_.docks();
  switch (view) {
    case TourView::rotation:
      return docks->rotation;
    case TourView::heatmap:
      return docks->heatmap;
    case TourView::fitness:
      return docks->fitness;
    case TourView::training:
      return docks->training;
    case TourView::periods:
    case TourView::factors:  // in the middle of the window; below them what the factors do
    case TourView::clocks:
      break;
  }
  return docks->clocks;
}

QWidget* TourController::framed(TourView view) const {
  if (view == TourView::periods) return window_.charts()->periods();
  if (view == TourView::factors) return window_.charts()->factor_chart();
  return view_of(view);
}

void TourController::arrange() {
  if (!running() || !on_small_model() || shown_ == step_) return;
  const QScopedValueRollback<bool> guard(arranging_, true);
  FactorSetModel& factors = window_.factors();
  ViewDocks* docks = window_.docks();
  steps_ = tour_steps(factors.rope());
  step_ = std::min(step_, count() - 1);
  done_.resize(steps_.size());
  const TourStep& step = steps_[std::size_t(step_)];
  done_[std::size_t(step_)].resize(step.tries.size());
  if (kept_->layout.isEmpty()) {
    kept_->layout = window_.saveState(kLayoutVersion);
    kept_->corner = window_.corner(Qt::BottomRightCorner);
    docks->arrange(ViewDocks::Layout::teach);
    window_.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);  // the text stands beside all views
    window_.addDockWidget(Qt::RightDockWidgetArea, dock_);
    dock_->show();
    const int width = panel_->sizeHint().width();
    window_.resizeDocks({dock_}, {width}, Qt::Horizontal);
    QTimer::singleShot(0, dock_, [this, width] { window_.resizeDocks({dock_}, {width}, Qt::Horizontal); });
  }
  window_.selection().clear();
  factors.set_loaded({});
  window_.charts()->set_found_critical_dimension({});  // of a step before
  factors.set_methods(step.methods);
  factors.set_target(std::int64_t(double(factors.rope().trained_context) * step.ratio));
  factors.set_critical_dimension(critical_dimension(factors.rope()));
  docks->rotation->set_playing(false);
  docks->clocks->set_playing(false);
  docks->raise(view_of(step.view));
  frame_->set_view(framed(step.view));
  state_ = {};
  shown_ = step_;
  QList<TourPanel::Try> tries;
  for (const TourTry& wanted : step.tries) tries.append({wanted.text, wanted.button});
  panel_->show_step(shown_, count(), step.title, step.text, tries);
  for (std::size_t i = 0; i < step.tries.size(); ++i) panel_->set_done(int(i), done_[std::size_t(shown_)][i]);
  update_buttons();
}

void TourController::notice() {
  if (arranging_ || !running() || shown_ < 0 || shown_ != step_ || !window_.factors().is_open()) return;
  const FactorSetModel& factors = window_.factors();
  state_.rope = factors.rope();
  state_.target = factors.target();
  state_.methods = factors.methods();
  state_.critical_dimension = factors.critical_dimension();
  state_.theoretical = critical_dimension(factors.rope());
  state_.pair = window_.selection().pair();
  const TourStep& step = steps_[std::size_t(shown_)];
  for (std::size_t i = 0; i < step.tries.size(); ++i) {
    if (!step.tries[i].done(state_)) continue;
    done_[std::size_t(shown_)][i] = true;
    panel_->set_done(int(i), true);
  }
}

void TourController::count_events(const std::vector<Event>& events) {
  for (const Event& event : events) {
    state_.needle_cells += std::holds_alternative<CellScored>(event.body);
    state_.candidates += std::holds_alternative<CandidateEvaluated>(event.body);
    state_.training_steps += std::holds_alternative<StepDone>(event.body);
  }
  notice();
}

void TourController::update_buttons() {
  if (!running() || shown_ < 0) return;
  QString problem;
  if (!window_.model() || !window_.workspace().store())
    problem = tr("No workspace is open to record the run in.");
  else if (window_.workspace().read_only())
    problem = tr("The workspace is read-only: open another one to record runs in.");
  else if (window_.jobs().running())
    problem = tr("A run is at work: stop it or wait for its end.");
  const TourStep& step = steps_[std::size_t(shown_)];
  for (std::size_t i = 0; i < step.tries.size(); ++i)
    panel_->set_problem(int(i), step.tries[i].starts_run ? problem : QString());
}

void TourController::end() {
  if (!running()) return;
  frame_->set_view(nullptr);
  window_.docks()->rotation->set_playing(false);
  to_restore_ = std::move(kept_);
  kept_.reset();
  step_ = shown_ = -1;
  Q_EMIT running_changed(false);
  put_layout_back(*to_restore_);
  window_.selection().clear();
  FactorSetModel& factors = window_.factors();
  if (to_restore_->at_start || !to_restore_->rope) {
    factors.set_loaded({});
    factors.set_methods(to_restore_->methods);
    to_restore_.reset();
    return window_.close_model();
  }
  const QString path = window_.model() ? QString::fromStdString(window_.model()->path) : QString();
  if (!to_restore_->model_path.isEmpty() && to_restore_->model_path != path)
    return window_.open_model(to_restore_->model_path);  // the rest once it is described
  if (!to_restore_->preset.isEmpty())
    window_.open_preset(to_restore_->preset);
  else if (factors.rope() != *to_restore_->rope)
    factors.set_embedding(*to_restore_->rope, to_restore_->target, std::nullopt);
  put_back();
}

void TourController::put_layout_back(const Kept& kept) {
  dock_->hide();
  if (kept.layout.isEmpty()) return;
  window_.setCorner(Qt::BottomRightCorner, kept.corner);
  window_.restoreState(kept.layout, kLayoutVersion);
  dock_->hide();
}

void TourController::put_back() {
  const Kept kept = *std::exchange(to_restore_, std::nullopt);
  FactorSetModel& factors = window_.factors();
  if (factors.rope() != *kept.rope) return;  // another model was opened meanwhile
  factors.set_methods(kept.methods);
  factors.set_loaded(kept.loaded);
  window_.charts()->set_found_critical_dimension(kept.found);
  factors.set_target(kept.target);
  factors.set_critical_dimension(kept.critical_dimension);
  RotatingVectors* vectors = window_.docks()->rotation->chart();
  if (!kept.vector_pairs.empty()) vectors->set_pairs(kept.vector_pairs);
  vectors->set_distance(kept.vector_distance);
  vectors->set_position(kept.vector_position);
}

// The layout of the tour is not the one to come back to the next time.
bool TourController::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Close && running() && !kept_->layout.isEmpty()) {
    frame_->set_view(nullptr);
    put_layout_back(*kept_);
  }
  return QObject::eventFilter(watched, event);
}

void TourController::play_vectors() {
  window_.docks()->rotation->set_playing(true);
}

void TourController::set_vector_distance(double tokens) {
  window_.docks()->rotation->chart()->set_distance(tokens);
}

void TourController::set_vector_pairs(const std::vector<int>& pairs) {
  window_.docks()->rotation->chart()->set_pairs(pairs);
}

void TourController::mark_pair(int pair) {
  if (window_.selection().pair() != pair) window_.selection().pin_pair(pair);
}

void TourController::set_target(std::int64_t tokens) {
  window_.factors().set_target(tokens);
}

void TourController::add_method(const QString& id) {
  QStringList methods = window_.factors().methods();
  methods.removeAll(id);
  window_.factors().set_methods(methods << id);
}

void TourController::set_critical_dimension(int pair) {
  window_.factors().set_critical_dimension(pair);
}

void TourController::choose_candidate() {
  const RunPane* pane = window_.docks()->fitness;
  const auto run = pane->run();
  const CandidateEvaluated* best = run && run->search() ? run->search()->best() : nullptr;
  if (best) Q_EMIT window_.docks()->fitness->candidate_selected(best->id);
}

void TourController::start_needle() {
  if (window_.jobs().running() || !window_.model()) return;
  FactorSetModel& factors = window_.factors();
  const ModelDescription& model = *window_.model();
  NeedleSpec spec;
  spec.runtime = ExperimentLauncher::runtime_for(model, factors.rope().trained_context);
  spec.documents = default_documents(model);
  const std::int64_t trained = factors.rope().trained_context;
  spec.lengths = {trained / 2, trained, 2 * trained, 4 * trained};
  spec.depths = kNeedleDepths;
  for (const NamedFactors& set : factors.sets()) {
    spec.factor_sets.push_back(set.factors);
    spec.factor_sets.back().target = set.factors.method == "none" ? 0 : set.factors.target;
  }
  frame_->set_view(framed(TourView::heatmap));
  window_.docks()->raise(window_.docks()->heatmap);
  Q_EMIT window_.launcher()->start_requested(spec);
}

void TourController::start_search() {
  if (window_.jobs().running() || !window_.model()) return;
  FactorSetModel& factors = window_.factors();
  const ModelDescription& model = *window_.model();
  SearchSpec spec;
  spec.runtime = ExperimentLauncher::runtime_for(model, factors.rope().trained_context);
  spec.documents = default_documents(model);
  spec.target = std::max(factors.target(), 2 * factors.rope().trained_context);
  apply_search_preset(spec, "longrope2", factors.rope());
  apply_budget(spec, "quick");
  spec.settings.evaluation_limit = kSearchEvaluations;
  Q_EMIT window_.launcher()->start_requested(spec);
}

void TourController::start_training() {
  if (window_.jobs().running() || !window_.model()) return;
  FactorSetModel& factors = window_.factors();
  const ModelDescription& model = *window_.model();
  folder_.emplace();
  TrainSpec spec;
  spec.runtime = ExperimentLauncher::runtime_for(model, factors.rope().trained_context);
  spec.runtime.policy = FactorPolicy::switch_at_trained_context;
  spec.documents = default_documents(model);
  spec.factors = factors.make(QStringLiteral("yarn")).factors;
  spec.optimiser.steps = kTrainingSteps;
  spec.optimiser.warmup_steps = 1;
  spec.segments_per_step = 4;
  spec.probe_every = kTrainingSteps / 2;
  spec.probe_documents = 2;
  spec.out = folder_->filePath(QStringLiteral("trained")).toStdString();
  Q_EMIT window_.launcher()->start_requested(spec);
}

}  // namespace ropewalk
