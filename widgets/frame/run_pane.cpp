#include "widgets/frame/run_pane.h"

#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "widgets/charts/core_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
RunPane::RunPane(Kind kind, QWidget* parent)
    : QWidget(parent),
      kind_(kind),
      header_(new QWidget),
      name_(make_title({})),
      facts_(new ElidedLabel),
      views_(new ViewChooser(SearchView::view_names(), SearchView::view_tips())),
      candidate_(new QToolButton),
      score_(new QComboBox),
      option_(new QComboBox),
      resume_(new QPushButton(themed_icon(QStringLiteral("resume")), tr("Resume"))),
      message_(new InlineMessage),
      stack_(new QStackedWidget),
      search_(new SearchView),
      heatmap_(new HeatmapView),
      needle_page_(new NeedlePage(heatmap_)),
      training_(new TrainingView),
      sensitivity_(new SensitivityChart) {
  build_header();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(header_);
  layout->addWidget(message_);
  layout->addWidget(stack_, 1);
  for (QWidget* page : std::initializer_list<QWidget*>{search_, needle_page_, training_, sensitivity_})
    stack_->addWidget(page);
  message_->set_closable(false);
  build_candidate_menu();
  connect_views();
  set_run(nullptr);
}

RunPane::RunPane(const std::string& kind, QWidget* parent) : RunPane(Kind::own, parent) {
  own_kind_ = kind;
  make_own_view(kind);
  set_run(nullptr);
}

RunView* RunPane::make_own_view(const std::string& kind) {
  const auto there = own_views_.find(kind);
  if (there != own_views_.end()) return there->second;
  const RunViewKind* known = find_run_view(kind);
  if (!known) return nullptr;
  RunView* view = known->make();
  own_views_[kind] = view;
  stack_->addWidget(view);
  view->set_empty(empty_sentence_, empty_action_);
  connect(view, &RunView::empty_action_triggered, this, &RunPane::empty_action_triggered);
  connect(view, &RunView::pair_hovered, this, &RunPane::pair_hovered);
  connect(view, &RunView::pair_selected, this, &RunPane::pair_selected);
  connect(view, &RunView::candidate_selected, this, &RunPane::candidate_selected);
  connect(view, &RunView::edit_requested, this, &RunPane::edit_requested);
  return view;
}

RunView* RunPane::own_view() const {
  if (shown_kind() != Kind::own) return nullptr;
  const auto found = own_views_.find(run_ ? run_->record().summary.kind : own_kind_);
  return found == own_views_.end() ? nullptr : found->second;
}

void RunPane::set_current_set(const RopeFactors& factors) {
  if (const RetentionSpec* kept = run_ ? run_->retention_spec() : nullptr; kept && own_view())
    return own_view()->set_current_set(kept->factors.rescale_factors == factors.rescale_factors ? 0 : -1);
  const std::vector<RopeFactors>* sets = run_ ? run_->factor_sets() : nullptr;
  if (!sets) return;
  const auto found = std::find_if(sets->begin(), sets->end(), [&](const RopeFactors& set) {
    return set.rescale_factors == factors.rescale_factors;
  });
  const int set = found == sets->end() ? -1 : int(found - sets->begin());
  if (RunView* view = own_view()) view->set_current_set(set);
  // Of more than two sets the heatmap has room for the marked one and the first.
  const bool shown = !heatmap_->cell_rect(HeatmapView::Cell{set, 0, 0}).isEmpty();
  if (run_->needle() && set >= 0 && sets->size() > 2 && !shown) heatmap_->set_shown_sets(set == 0 ? 1 : 0, set);
}

void RunPane::set_selected(qint64 candidate) {
  search_->set_selected(candidate);
  if (RunView* view = own_view()) view->set_selected(candidate);
}

void RunPane::set_hovered_pair(int pair) {
  for (const auto& [kind, view] : own_views_) view->set_hovered_pair(pair);
}

void RunPane::connect_views() {
  connect(search_, &SearchView::candidate_selected, this, &RunPane::candidate_selected);
  connect(search_, &SearchView::candidate_hovered, this, &RunPane::candidate_hovered);
  connect(search_, &SearchView::subject_changed, this, &RunPane::show_subject);
  connect(search_, &SearchView::empty_action_triggered, this, &RunPane::empty_action_triggered);
  connect(search_, &SearchView::measure_requested, this,
          [this] { Q_EMIT candidate_action(CandidateAction::sensitivity, search_->subject()); });
  connect(search_, &SearchView::view_changed, this, [this] {
    views_->set_current(search_->view());
    fill_option();
    show_sensitivity();
  });
  connect(views_, &ViewChooser::chosen, this, &RunPane::show_view);
  connect(heatmap_, &HeatmapView::cell_selected, this, &RunPane::cell_selected);
  connect(heatmap_, &HeatmapView::score_changed, this, &RunPane::fill_score);
  connect(score_, &QComboBox::activated, this, [this](int index) {
    if (shown_kind() == Kind::search)
      fitness()->set_smoothing(score_->itemData(index).toInt());
    else
      heatmap_->set_score(static_cast<NeedleScore>(score_->itemData(index).toInt()));
  });
  connect(fitness(), &FitnessChart::smoothing_changed, this, &RunPane::fill_score);
  for (ChartView* view : std::initializer_list<ChartView*>{heatmap_, training_, sensitivity_})
    connect(view, &ChartView::empty_action_triggered, this, &RunPane::empty_action_triggered);
  connect(fitness(), &FitnessChart::x_axis_changed, this, [this] {
    if (shown_kind() == Kind::search) option_->setCurrentIndex(static_cast<int>(fitness()->x_axis()));
  });
  connect(training_, &TrainingView::smoothing_changed, this, [this] {
    if (shown_kind() == Kind::training) option_->setCurrentIndex(option_->findData(training_->smoothing()));
  });
  connect(option_, &QComboBox::activated, this, [this](int index) {
    if (shown_kind() == Kind::search) {
      fitness()->set_x_axis(static_cast<FitnessChart::XAxis>(index));
    } else if (shown_kind() == Kind::training) {
      training_->set_smoothing(option_->itemData(index).toInt());
    } else {
      heatmap_->set_color_map(static_cast<ColorMap>(index));
    }
  });
  connect(heatmap_, &HeatmapView::color_map_changed, this, [this] {
    if (shown_kind() == Kind::needle) option_->setCurrentIndex(static_cast<int>(heatmap_->color_map()));
  });
}

RunPane::Kind RunPane::shown_kind() const {
  if (!run_) return kind_;
  if (own_views_.contains(run_->record().summary.kind)) return Kind::own;
  if (run_->search()) return Kind::search;
  if (run_->sensitivity()) return Kind::sensitivity;
  return run_->training() ? Kind::training : Kind::needle;
}

// nullptr for a search: it has several.
ChartView* RunPane::chart() const {
  switch (shown_kind()) {
    case Kind::training:
      return training_;
    case Kind::needle:
      return heatmap_;
    case Kind::sensitivity:
      return sensitivity_;
    default:
      return nullptr;
  }
}

QWidget* RunPane::shown_view() const {
  if (RunView* own = own_view()) return own;
  if (shown_kind() == Kind::needle) return needle_page_;
  if (ChartView* only = chart()) return only;
  return search_;
}

void RunPane::set_results(std::shared_ptr<const NeedleHistory> results, const QString& name, const QString& facts,
                          const QString& note) {
  set_run(nullptr);
  results_ = std::move(results);
  results_name_ = name;
  results_facts_ = facts;
  results_note_ = note;
  needle_page_->set_history(results_, false);
  heatmap_->set_file_name(name);
  fill_option();
  show_state();
}

void RunPane::set_run(std::shared_ptr<RunData> run) {
  if (run && run == run_) return show_state();  // what is selected in it stays
  if (run_) run_->disconnect(this);
  run_ = std::move(run);
  results_.reset();
  set_sensitivity(nullptr);
  const QString name = run_ ? QString::fromStdString(run_->record().summary.name) : QString();
  search_->set_history(run_ ? run_->search() : nullptr, name);
  needle_page_->set_history(run_ ? run_->needle() : nullptr, true);
  training_->set_history(run_ ? run_->training() : nullptr);
  sensitivity_->set_history(run_ ? run_->sensitivity() : nullptr);
  RunView* own = run_ ? make_own_view(run_->record().summary.kind) : nullptr;
  for (const auto& [kind, view] : own_views_) view->set_run(view == own ? run_ : nullptr);
  stack_->setCurrentWidget(shown_view());
  const bool search = run_ && run_->search();
  views_->setVisible(search);
  candidate_->setVisible(search);
  fill_option();
  if (run_) connect_run();
  show_state();
}

qint64 RunPane::candidate_of(const RunData& sensitivity) const {
  if (!sensitivity.sensitivity_spec() || !run_ || !run_->search()) return -1;
  const auto& candidates = run_->search()->candidates();
  const auto found = std::find_if(candidates.rbegin(), candidates.rend(), [&](const CandidateEvaluated& candidate) {
    // The attention factor of short windows is the search's, not the candidate's.
    return run_->search()->found_factors(candidate) == sensitivity.sensitivity_spec()->factors ||
           candidate.factors == sensitivity.sensitivity_spec()->factors;
  });
  return found == candidates.rend() ? -1 : found->id;
}

void RunPane::set_sensitivity(std::shared_ptr<RunData> run) {
  if (sensitivity_run_) sensitivity_run_->disconnect(search_);
  sensitivity_run_ = std::move(run);
  sensitivity_of_ = sensitivity_run_ ? candidate_of(*sensitivity_run_) : -1;
  search_->set_sensitivity(nullptr, {});
  if (!sensitivity_run_) return;
  // The receiver is the view, so that these and the search's own connections can be undone apart.
  connect(sensitivity_run_.get(), &RunData::appended, search_, [this] {
    search_->sensitivity_appended();
    show_sensitivity();
  });
  connect(sensitivity_run_.get(), &RunData::state_changed, search_, [this] { show_sensitivity(); });
  search_->set_sensitivity(sensitivity_run_->sensitivity(),
                           tr("Candidate %1, measured as run %2").arg(sensitivity_of_).arg(sensitivity_run_->id()));
  show_view(SearchView::sensitivity_view);
  show_sensitivity();
}

// What the sensitivity run beside the search does, where it has nothing to show or went wrong.
void RunPane::show_sensitivity() {
  if (!sensitivity_run_) return;
  SensitivityChart* chart = search_->sensitivity();
  const std::string& error = sensitivity_run_->record().summary.error;
  if (sensitivity_run_->state() == "failed" && !error.empty()) {
    chart->set_failed(core_text(error));
  } else if (sensitivity_run_->live() && sensitivity_run_->sensitivity()->empty()) {
    chart->set_loading(tr("Loading the model and scoring the set as it is"));
  } else {
    chart->clear_overlay();
  }
}

void RunPane::show_view(int view) {
  search_->set_view(SearchView::View(view));
  views_->set_current(view);
}

void RunPane::set_work_problem(const QString& problem) {
  work_problem_ = problem;
  for (QAction* action : std::as_const(work_actions_)) {
    action->setEnabled(problem.isEmpty());
    action->setToolTip(problem.isEmpty() ? tr("Its dialog says what it costs before it starts") : problem);
  }
  search_->set_can_measure(problem.isEmpty());
}

void RunPane::connect_run() {
  const QString name = QString::fromStdString(run_->record().summary.name);
  clear_charts();
  if (RunView* own = own_view()) {
    own->set_file_name(name);
  } else {
    chart() ? chart()->set_file_name(name) : search_->set_file_name(name);
  }
  if (run_->needle()) heatmap_->set_set_names(run_->factor_set_names());
  connect(run_.get(), &RunData::appended, this, [this] {
    if (run_->search()) search_->history_appended();
    if (run_->sensitivity()) sensitivity_->history_appended();
    if (run_->needle()) needle_page_->history_appended();
    if (run_->training()) training_->history_appended();
    if (RunView* own = own_view()) own->run_appended();
    show_state();
  });
  connect(run_.get(), &RunData::state_changed, this, &RunPane::show_state);
}

void RunPane::show_state() {
  const bool there = run_ != nullptr;
  header_->setVisible(there || results_);
  resume_->setVisible(there && !run_->live() && run_can_resume(run_->record().summary));
  if (!there) return show_results();
  name_->setText(QString::fromStdString(run_->record().summary.name));
  facts_->setText(run_facts());
  facts_->setToolTip(facts_->text().replace(fact_separator(), QStringLiteral("\n")));
  fit_header();  // to the name
  const std::string& error = run_->record().summary.error;
  if (run_->state() == "failed" && !error.empty()) {
    message_->show_message(InlineMessage::Level::error, core_text(error));
  } else if (run_->live() && run_->explore()) {
    message_->clear();  // its own window shows that it goes on
  } else if (run_->live() && run_->property("elsewhere").toBool()) {
    message_->show_message(InlineMessage::Level::info,
                           tr("Another process makes this run. It is followed here, and can be stopped only there."));
  } else {
    message_->clear();
  }
  show_running_cell();
  if (const QString waiting = waiting_text(); !waiting.isEmpty()) {
    cover_charts(waiting);
  } else {
    clear_charts();
  }
}

void RunPane::show_results() {
  message_->clear();
  if (!results_) return;
  name_->setText(results_name_);
  facts_->setText(results_facts_);
  facts_->setToolTip(results_facts_);
  if (!results_note_.isEmpty()) message_->show_message(InlineMessage::Level::warning, results_note_);
}

void RunPane::cover_charts(const QString& message) {
  if (RunView* own = own_view()) return own->set_loading(message);
  chart() ? chart()->set_loading(message) : search_->set_loading(message);
}

void RunPane::clear_charts() {
  if (RunView* own = own_view()) return own->clear_overlay();
  chart() ? chart()->clear_overlay() : search_->clear_overlay();
}

// What a live run does before it has anything to show; empty: there is something.
QString RunPane::waiting_text() const {
  if (!run_->live()) return {};
  if (const RunView* own = own_view()) return own->waiting_text();
  if (const auto search = run_->search(); search && search->candidates().empty() && search->baselines().empty())
    return tr("Loading the model and measuring the first document set");
  if (const auto training = run_->training(); training && training->steps().empty() && training->probes().empty())
    return tr("Loading the weights, reading the data and probing the untrained model");
  if (const auto sensitivity = run_->sensitivity(); sensitivity && sensitivity->empty())
    return tr("Loading the model and scoring the set as it is");
  return {};
}

void RunPane::show_running_cell() {
  if (!run_->needle()) return;
  std::optional<HeatmapView::Cell> running;
  if (run_->live()) {
    // A grid is worked through length by length, depth by depth, set by set: the first open cell is the running one.
    const NeedleHistory& history = *run_->needle();
    for (int length = 0; !running && length < int(history.lengths().size()); ++length) {
      for (int depth = 0; !running && depth < int(history.depths().size()); ++depth) {
        for (int set = 0; !running && set < int(history.factor_sets().size()); ++set) {
          if (!history.cell(set, length, depth)) running = HeatmapView::Cell{set, length, depth};
        }
      }
    }
  }
  heatmap_->set_running_cell(running);
}

void RunPane::set_loading(const QString& message) {
  cover_charts(message);
}

void RunPane::clear_loading() {
  clear_charts();
  show_state();
}

void RunPane::set_empty(const QString& sentence, const QString& action) {
  search_->set_empty(sentence, action);
  heatmap_->set_empty_text(QStringLiteral("heatmap"), sentence, action);
  training_->set_empty_text(QStringLiteral("training"), sentence, action);
  empty_sentence_ = sentence;
  empty_action_ = action;
  for (const auto& [kind, view] : own_views_) view->set_empty(sentence, action);
}

}  // namespace ropewalk
