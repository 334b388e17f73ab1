// Opened runs, and what the views of runs select.
#include <QTimer>

#include "app/window/main_window.h"
#include "app/window/model_of_run.h"
#include "app/window/recent_models.h"
#include "app/window/ruler_controller.h"
#include "core/rope/methods.h"
#include "widgets/frame/ruler_view.h"

namespace ropewalk {
namespace {
constexpr int kReadingPatience = 400;  // ms after which a run that is being read says so

}  // namespace

void MainWindow::connect_runs() {
  RunsPanel* panel = docks_->runs;
  connect(&workspace_, &WorkspaceController::runs_read, this, [this, panel](const std::vector<RunSummary>& runs) {
    panel->runs()->set_runs(runs);
    start_->set_runs(int(runs.size()));
    start_runs_->set_known(runs, workspace_.path());
  });
  connect(&workspace_, &WorkspaceController::runs_changed, this, [this, panel](const std::vector<RunSummary>& runs) {
    panel->runs()->update_runs(runs);
    start_->set_runs(panel->runs()->rowCount());
  });
  connect(&workspace_, &WorkspaceController::filters_read, panel->filter_menu(), &FilterMenu::set_filters);
  connect(panel->filter_menu(), &FilterMenu::filters_changed, &workspace_, &WorkspaceController::write_filters);
  connect(&workspace_, &WorkspaceController::opened, this, [this, panel](const QString& path, bool read_only) {
    opening_workspace_ = false;
    panel->set_workspace(path, read_only);
    if (!read_only) panel->set_problem({});
    remember_workspace(path);
    if (at_start()) fill_start_page();
    update_work();
  });
  connect(&workspace_, &WorkspaceController::open_failed, this, [this, panel](const QString&, const QString& text) {
    opening_workspace_ = false;
    panel->set_problem(text);
    if (at_start()) start_->message()->show_message(InlineMessage::Level::warning, text);
    docks_->log->add(Note::Level::error, tr("workspace"), text);
    if (!workspace_.store()) {  // else it can be read at least
      start_runs_->give_up();
      if (first_problem_.isEmpty()) first_problem_ = text;
    }
    update_work();
  });
  connect(&workspace_, &WorkspaceController::write_failed, this, [this](const QString& text) {
    start_runs_->give_up();  // where the list could not be read, none will come
    show_failure(text);
  });
  connect(&workspace_, &WorkspaceController::backed_up, this, [this](const QString& path) {
    show_message(InlineMessage::Level::info, tr("The workspace was copied to %1.").arg(QDir::toNativeSeparators(path)));
  });
  connect(panel, &RunsPanel::labels_edited, &workspace_, &WorkspaceController::write_labels);
  connect(panel, &RunsPanel::open_requested, this, &MainWindow::open_or_raise);
  connect(panel, &RunsPanel::open_beside_requested, this,
          [this](qint64 id) { runs_.open(id, RunController::Place::beside); });
  connect(panel, &RunsPanel::resume_requested, &runs_, &RunController::resume);
  connect(&runs_, &RunController::opened, this, &MainWindow::show_run);
  connect(&workspace_, &WorkspaceController::repeats_read, this, &MainWindow::show_repeats);
  connect(&runs_, &RunController::opening, this, &MainWindow::show_opening);
  connect(&runs_, &RunController::open_failed, this, [this](const QString& text) {
    for (RunPane* pane : docks_->single_panes()) pane->clear_loading();
    show_failure(text);
  });
  connect(needles_, &NeedleController::failed, this, [this](const QString& text) { show_failure(text); });
  connect(needles_, &NeedleController::results_opened, this, [this] {
    show_start(false);
    docks_->raise(docks_->heatmap);
  });
  connect(start_runs_, &StartRuns::failed, this, [this](const QString& text) {
    if (at_start() && docks_->runs->runs()->rowCount() > 0) {
      show_failure(text, tr("Show the runs"), [this] { show_start(false); });
    } else {
      show_failure(text);
    }
  });
}

// A run that stands in its view already is not read again: what is selected in it stays.
void MainWindow::open_or_raise(RunId id) {
  const RunSummary* summary = docks_->runs->runs()->find(id);
  for (RunPane* pane : docks_->single_panes()) {
    for (const std::shared_ptr<RunData>& run : {pane->run(), pane->sensitivity_run()}) {
      const bool there = run && run->id() == id && summary && summary->state == run->state();
      if (there) return show_run(run, RunController::Place::view);
    }
  }
  runs_.open(id, RunController::Place::view);
}

void MainWindow::open_workspace(const QString& path, bool read_only) {
  opening_workspace_ = true;
  docks_->runs->runs()->set_runs({});
  workspace_.open(path, read_only);
}

// A run that takes its time says so in the view where it will stand.
void MainWindow::show_opening(RunId id, RunController::Place place) {
  if (place == RunController::Place::beside) return;  // what it will stand beside stays in sight
  const RunSummary* run = docks_->runs->runs()->find(id);
  RunPane* pane = docks_->pane_of(run ? run->kind : std::string());
  QTimer::singleShot(kReadingPatience, this, [this, id, pane] {
    if (!runs_.reading(id)) return;
    show_start(false);
    docks_->raise(pane);
    pane->set_loading(tr("Reading run %1").arg(id));
  });
}

void MainWindow::show_run(std::shared_ptr<RunData> run, RunController::Place place) {
  show_start(false);
  if (place == RunController::Place::beside) return show_in_compare(run);
  RunPane* pane = docks_->pane_of(run->record().summary.kind);
  const bool stays = pane->run() == run && shown_run_ == run;
  shown_run_ = run;
  if (!stays) {
    shown_best_.reset();
    selection_.select_candidate({});
  }
  if (pane->takes_sensitivity(*run)) {
    pane->set_sensitivity(run);
  } else {
    pane->set_run(run);
    if (!stays && run->search()) workspace_.read_repeats(run->id());
  }
  docks_->raise(pane);
  docks_->runs->select_run(run->id());
  adopt_embedding(*run);
  if (pane->sensitivity_run() == run) {
    select_candidate(pane->run(), pane->sensitivity_candidate());  // its factors, in the search that stays on show
  } else {
    show_run_factors();
    inspector_->show_run(*run);
  }
  update_work();
  if (run->property("followed").toBool()) return;  // a live run that was opened before
  run->setProperty("followed", true);
  connect(run.get(), &RunData::appended, this, [this, weak = std::weak_ptr<RunData>(run)] {
    if (weak.lock() == shown_run_) show_run_factors();
  });
  const auto log = [this, weak = std::weak_ptr<RunData>(run)](int first) {
    const std::shared_ptr<RunData> logged = weak.lock();
    for (std::size_t i = std::size_t(first); logged && i < logged->log().size(); ++i) {
      const RunData::LogLine& line = logged->log()[i];
      docks_->log->add(line.level, QString::fromStdString(logged->record().summary.name), line.text);
    }
  };
  log(0);
  connect(run.get(), &RunData::logged, this, log);
}

void MainWindow::show_in_compare(std::shared_ptr<RunData> run) {
  if (!compare_->take_in(run, shown_run_)) return show_run(run, RunController::Place::view);
  docks_->raise(docks_->compare);
}

// The charts follow the run: its embedding where it is another one, and its target.
void MainWindow::adopt_embedding(const RunData& run) {
  const RunSummary& summary = run.record().summary;
  std::optional<RopeDescription> rope = run.rope();
  if (!rope) return;
  const bool same_model = model_ && is_model_of(run, *model_);
  std::int64_t target = run.target();
  if (const auto* sets = run.factor_sets(); sets && sets->front().target > 0) target = sets->front().target;
  if (!factors_.is_open() || factors_.rope() != *rope) {
    factors_.set_embedding(*rope, target, same_model ? model_->own_factors : std::nullopt);
    charts_->set_found_critical_dimension({});
  } else {
    factors_.set_target(target);
  }
  if (same_model) return;
  opener_.cancel();
  if (!jobs_.running()) top_->show_job(false);
  model_.reset();
  preset_.clear();
  context_name_ = QString::fromStdString(summary.model);
  const QString path = QString::fromStdString(runtime_of(run.record().spec).model_path);
  top_->set_model_name(context_name_, tr("From a stored run; the model is at %1").arg(path));
  setWindowTitle(tr("%1 – Ropewalk").arg(context_name_));
  inspector_->show_model(
      context_name_, {{tr("Source"), tr("a stored run"), tr("Open the model to start new work on it: %1").arg(path)}});
}

// Of a search: the selected candidate, else the best so far. Of what compares sets: those that no formula gives.
void MainWindow::show_run_factors() {
  if (!shown_run_) return;
  if (!factors_.is_open()) adopt_embedding(*shown_run_);
  if (const auto history = shown_run_->search()) {
    const auto& chosen = selection_.candidate();
    const bool selected = chosen && chosen->run == shown_run_->id();
    const CandidateEvaluated* candidate = selected ? history->find(chosen->id) : history->best();
    show_found();
    if (!candidate || shown_best_ == candidate->id) return;
    shown_best_ = candidate->id;
    const QString name =
        selected ? tr("Candidate %1").arg(candidate->id) : tr("Best so far (candidate %1)").arg(candidate->id);
    factors_.set_loaded({NamedFactors{name, history->found_factors(*candidate), false}});
  } else if (shown_run_->explore()) {
    show_explored();
  } else if (const SensitivitySpec* measured = shown_run_->sensitivity_spec()) {
    if (std::exchange(shown_best_, 0) == 0) return;  // its set never changes
    factors_.set_loaded({NamedFactors{tr("Factors of run %1").arg(shown_run_->id()), measured->factors, false}});
  } else if (const RetentionSpec* kept = std::get_if<RetentionSpec>(&shown_run_->record().spec)) {
    if (std::exchange(shown_best_, 0) != 0) show_sets({kept->factors});
  } else if (const std::vector<RopeFactors>* sets = shown_run_->factor_sets()) {
    if (shown_best_) return;  // they never change
    shown_best_ = 0;
    show_sets(*sets);
  } else if (const TrainSpec* training = shown_run_->train_spec()) {
    if (std::exchange(shown_best_, 0) == 0) return;  // what is trained with never changes
    std::vector<NamedFactors> loaded;
    QStringList methods = factors_.methods();
    const QString method = QString::fromStdString(training->factors.method);
    methods.removeAll(method);
    if (factors_.gives(training->factors))
      methods.append(method);  // the last is the current one
    else
      loaded.push_back({tr("Long windows of run %1").arg(shown_run_->id()), training->factors, false});
    factors_.set_methods(methods);
    factors_.set_loaded(std::move(loaded));
  }
}

// Of an exploration: where it began, and the selected set or the best. While a set is edited only what is selected is
// shown: the edited one stays the current one.
void MainWindow::show_explored() {
  const auto history = shown_run_->explore();
  const auto& chosen = selection_.candidate();
  const bool selected = chosen && chosen->run == shown_run_->id();
  if (!selected && explore_->editing()) return;
  const ExploreMeasured* set = selected ? history->find(int(chosen->id)) : history->best();
  const std::int64_t number = set ? set->number : 0;
  if (shown_best_ == number) return;
  shown_best_ = number;
  const QString run = QString::number(shown_run_->id());
  std::vector<NamedFactors> loaded{{tr("Start of run %1").arg(run), history->spec().start, false}};
  if (set && number > 0)
    loaded.push_back(
        {selected ? tr("Set %1 of run %2").arg(number).arg(run) : tr("Best of run %1 (set %2)").arg(run).arg(number),
         set->factors, false});
  factors_.set_loaded(std::move(loaded));
}

// The sets of a run that has several: by their method where a formula gives them.
void MainWindow::show_sets(const std::vector<RopeFactors>& sets) {
  std::vector<NamedFactors> loaded;
  QStringList methods;
  const QStringList names = shown_run_->factor_set_names();
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (factors_.gives(sets[i]))
      methods.append(QString::fromStdString(sets[i].method));
    else
      loaded.push_back({names.value(int(i)), sets[i], false});
  }
  factors_.set_methods(methods);
  factors_.set_loaded(std::move(loaded));
}

// The factor set of a cell that was selected is the one that all views mark.
void MainWindow::choose_set_of(const RunData& run, int set) {
  const std::vector<RopeFactors>* sets = run.factor_sets();
  if (!sets || set < 0 || set >= int(sets->size())) return;
  for (const NamedFactors& drawn : factors_.sets())
    if (drawn.factors.rescale_factors == (*sets)[std::size_t(set)].rescale_factors) return factors_.choose(drawn.name);
}

void MainWindow::show_found() {
  const auto history = shown_run_ ? shown_run_->search() : nullptr;
  if (!history || !history->best()) return;
  PeriodChart::FoundCriticalDimension found{
      history->best()->factors.critical_dimension, {}, tr("run %1").arg(shown_run_->id())};
  const SearchView* view = docks_->fitness->run() == shown_run_ ? docks_->fitness->search() : nullptr;
  if (view && view->curve().found) {
    found.pair = *view->curve().found;
    found.interval = view->curve().interval;
  }
  if (view && view->repeats() > 0) found.source = tr("%1 searches").arg(view->repeats() + 1);
  if (shown_run_->search_spec()->settings.pairs == SearchedPairs::all) return;  // there is none
  charts_->set_found_critical_dimension(found);
}

void MainWindow::show_repeats(RunId id, const std::vector<SearchRepeat>& repeats) {
  RunPane* pane = docks_->fitness;
  if (!pane->run() || pane->run()->id() != id || !pane->run()->search()) return;
  const auto name = [](RunId run, std::uint64_t seed) { return tr("run %1, seed %2").arg(run).arg(seed); };
  std::vector<SearchView::Repeat> others;
  for (const SearchRepeat& repeat : repeats)
    others.push_back({repeat.run, {name(repeat.run, repeat.seed), repeat.history, repeat.documents}});
  const RunSummary& own = pane->run()->record().summary;
  pane->search()->set_repeats(name(own.id, own.seed), own.document_hash, std::move(others));
  show_found();
}

std::shared_ptr<RunData> MainWindow::find_run(RunId id) const {
  for (const RunPane* pane : docks_->run_panes()) {
    if (pane->run() && pane->run()->id() == id) return pane->run();
  }
  return nullptr;
}

void MainWindow::connect_panes() {
  for (RunPane* pane : docks_->run_panes()) {
    connect(pane, &RunPane::candidate_selected, this, [this, pane](qint64 id) { select_candidate(pane->run(), id); });
    connect(pane, &RunPane::cell_selected, this, [this, pane](int set, int length, int depth) {
      if (!pane->run()) return;
      selection_.select_cell(set < 0 ? std::nullopt
                                     : std::optional(SelectionModel::Cell{pane->run()->id(), set, length, depth}));
      choose_set_of(*pane->run(), set);
      inspector_->show_run(*pane->run());
    });
    if (auto* ruler = pane->findChild<RulerView*>()) new RulerController(ruler);
    connect(pane, &RunPane::resume_requested, &runs_, &RunController::resume);
    connect(pane, &RunPane::candidate_action, this,
            [this, pane](RunPane::CandidateAction action, qint64 id) { act_on_candidate(*pane, action, id); });
    connect(pane, &RunPane::edit_requested, this, [this](const NamedFactors& set) {
      if (factors_.is_open()) explore_->begin(set);
    });
    connect(pane, &RunPane::pair_hovered, &selection_, &SelectionModel::hover_pair);
    connect(pane, &RunPane::pair_selected, &selection_, &SelectionModel::pin_pair);
    connect(&selection_, &SelectionModel::pair_changed, pane, &RunPane::set_hovered_pair);
    connect(&factors_, &FactorSetModel::current_chosen, pane, [this, pane] {
      if (const NamedFactors* current = factors_.current()) pane->set_current_set(current->factors);
    });
    needles_->connect_pane(pane);
    connect(pane->needle_page(), &NeedlePage::attention_requested, this,
            [this, pane](int, qint64 length, double depth, int index) { open_attention(*pane, length, depth, index); });
    connect(pane->search(), &SearchView::pair_hovered, &selection_, &SelectionModel::hover_pair);
    connect(pane->search(), &SearchView::pair_selected, &selection_, &SelectionModel::pin_pair);
    connect(pane->sensitivity(), &SensitivityChart::pair_hovered, &selection_, &SelectionModel::hover_pair);
    connect(pane->sensitivity(), &SensitivityChart::pair_selected, &selection_, &SelectionModel::pin_pair);
    for (SensitivityChart* chart : {pane->sensitivity(), pane->search()->sensitivity()})
      connect(&selection_, &SelectionModel::pair_changed, chart, &SensitivityChart::set_hovered_pair);
    connect(&selection_, &SelectionModel::pair_changed, pane->search()->comparison()->chart(),
            &ComparisonChart::set_marked_pair);
    connect(&selection_, &SelectionModel::selection_changed, pane, [this, pane] {
      if (!pane->run()) return;
      const auto& candidate = selection_.candidate();
      const auto& cell = selection_.cell();
      pane->set_selected(candidate && candidate->run == pane->run()->id() ? candidate->id : -1);
      if (cell && cell->run == pane->run()->id()) {
        pane->heatmap()->set_selected_cell(cell->set, cell->length_index, cell->depth_index);
      } else {
        pane->heatmap()->set_selected_cell(-1, 0, 0);
      }
    });
  }
  connect(docks_->fitness->search(), &SearchView::found_changed, this, &MainWindow::show_found);
  connect(docks_->fitness->search(), &SearchView::repeat_clicked, this, &MainWindow::open_or_raise);
  const auto offer = [this](const std::function<void()>& start) { model_ ? start() : ask_for_model(false); };
  connect(docks_->generation, &GenerationPanel::open_model_requested, this, [this] { ask_for_model(false); });
  connect(docks_->fitness, &RunPane::empty_action_triggered, this,
          [this, offer] { offer([this] { top_->search_button()->click(); }); });
  connect(docks_->heatmap, &RunPane::empty_action_triggered, this,
          [this, offer] { offer([this] { top_->needle_button()->click(); }); });
  connect(docks_->training, &RunPane::empty_action_triggered, this,
          [this, offer] { offer([this] { top_->train_button()->click(); }); });
  for (const auto& [kind, pane] : docks_->own) {
    connect(pane, &RunPane::empty_action_triggered, this,
            [this, offer, kind = kind] { offer([this, kind] { open_experiment(kind); }); });
  }
}

}  // namespace ropewalk
