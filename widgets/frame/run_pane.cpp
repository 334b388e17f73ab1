#include "widgets/frame/run_pane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/charts/smoothing.h"
#include "widgets/frame/cost_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kNarrow = 680;  // pixels; two panes side by side
constexpr int kLeastChoice = 72;

QString run_facts(const RunData& run, const RunView* own) {
  const RunSummary& summary = run.record().summary;
  QStringList facts;
  if (!run.search())  // which has its views beside, and less room
    facts = QStringList{run_kind_text(summary.kind), QString::fromStdString(summary.model)};
  if (summary.target > 0) facts.append(length_text(static_cast<double>(summary.target)));
  if (run.search()) {
    const std::size_t count = run.search()->candidates().size();
    facts.append(count == 1 ? RunPane::tr("1 candidate")
                            : RunPane::tr("%1 candidates").arg(QLocale().toString(qulonglong(count))));
  }
  if (run.needle())
    facts.append(RunPane::tr("%1 of %2 cells").arg(run.needle()->cells_done()).arg(run.needle()->cells_total()));
  if (run.training()) {
    const QString step = exact_text(std::int64_t(run.training()->steps().size()));
    const std::int64_t planned = run.training()->steps_planned();
    facts.append(planned > 0 ? RunPane::tr("%1 of %2 steps").arg(step, exact_text(planned))
                             : RunPane::tr("%1 steps").arg(step));
  }
  if (own) facts.append(own->facts());
  facts.append(run_state_text(summary.state));
  if (run.search()) {
    const auto& forecast = run.search()->forecast();
    const auto& cost = run.search()->cost();
    if (cost) {
      facts.append(cost_beside_forecast(*cost, forecast ? &*forecast : nullptr));
    } else if (forecast) {
      facts.append(RunPane::tr("forecast %1").arg(short_cost_text(*forecast)));
    }
  }
  return facts.join(fact_separator());
}

}  // namespace

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

void RunPane::build_header() {
  auto* header = new QHBoxLayout(header_);
  header->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::half);
  header->setSpacing(spacing::double_unit);
  header->addWidget(name_);
  header->addWidget(facts_, 1);
  header->addWidget(resume_);
  header->addWidget(views_);
  header->addWidget(candidate_);
  header->addWidget(score_);
  header->addWidget(option_);
  score_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  option_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // another chart has other choices
  for (QWidget* choice : std::initializer_list<QWidget*>{views_->box(), candidate_, score_, option_})
    choice->setMinimumWidth(kLeastChoice);  // rather cut than wider than the window
  facts_->setProperty("muted", true);
  facts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  facts_->setMinimumWidth(facts_->fontMetrics().horizontalAdvance(QStringLiteral("needle test…")));
  resume_->setToolTip(tr("Go on with this run from its last candidate, cell or step, to the result it would have had"));
  resume_->setAccessibleName(tr("Resume this run"));
  connect(resume_, &QPushButton::clicked, this, [this] {
    if (run_) Q_EMIT resume_requested(run_->id());
  });
}

void RunPane::build_candidate_menu() {
  candidate_->setPopupMode(QToolButton::InstantPopup);
  candidate_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  candidate_->setToolTip(tr("What can be done with the selected candidate; without a selection, with the best"));
  auto* menu = new QMenu(candidate_);
  menu->setToolTipsVisible(true);
  candidate_->setMenu(menu);
  const auto work = [this, menu](const QString& icon, const QString& text, CandidateAction action) {
    work_actions_.append(menu->addAction(themed_icon(icon), text, this, [this, action] {
      if (search_->subject() >= 0) Q_EMIT candidate_action(action, search_->subject());
    }));
  };
  work(QStringLiteral("heatmap"), tr("Needle heatmap…"), CandidateAction::needle);
  work(QStringLiteral("factors"), tr("Measure sensitivity…"), CandidateAction::sensitivity);
  work(QStringLiteral("search"), tr("Start a search from it…"), CandidateAction::search);
  menu->addSeparator();
  const auto look = [this](SearchView::View view) {
    search_->set_view(view);
    views_->set_current(view);
  };
  menu->addAction(themed_icon(QStringLiteral("lineage")), tr("Show its lineage"), this,
                  [look] { look(SearchView::lineage_view); });
  QAction* best =
      menu->addAction(themed_icon(QStringLiteral("compare")), tr("Compare with the best"), this, [this, look] {
        search_->set_compared(-1);
        look(SearchView::comparison_view);
      });
  best->setToolTip(tr("Ctrl+click on a candidate in any view compares with that one"));
  compare_parent_ = menu->addAction(tr("Compare with its parent"), this, [this, look] {
    if (const CandidateEvaluated* of = run_->search()->find(search_->subject())) search_->set_compared(of->parent);
    look(SearchView::comparison_view);
  });
  menu->addSeparator();
  menu->addAction(themed_icon(QStringLiteral("export")), tr("Export factors…"), this, [this] {
    if (search_->subject() >= 0) Q_EMIT candidate_action(CandidateAction::export_factors, search_->subject());
  });
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

// What can be chosen about the chart.
void RunPane::fill_option() {
  option_->clear();
  option_->setToolTip(tr("How the chart is drawn"));
  const Kind kind = shown_kind();
  option_->setVisible(kind != Kind::sensitivity && kind != Kind::own &&
                      (kind != Kind::search || search_->view() == SearchView::fitness_view));
  if (kind == Kind::search) {
    option_->addItems({tr("by evaluations"), tr("by generations"), tr("by seconds")});
    option_->setCurrentIndex(static_cast<int>(fitness()->x_axis()));
    option_->setToolTip(tr("What the x axis counts"));
  } else if (kind == Kind::training) {
    for (const int steps : TrainingView::smoothing_choices())
      option_->addItem(TrainingView::smoothing_name(steps), steps);
    option_->setCurrentIndex(option_->findData(training_->smoothing()));
    option_->setToolTip(
        tr("How many steps the strong lines are averaged over; the pale ones are each step's. Default: by itself, a "
           "sixtieth of "
           "the steps, at least 5"));
  } else if (kind == Kind::needle) {
    option_->addItems({color_map_name(ColorMap::viridis), color_map_name(ColorMap::cividis)});
    option_->setCurrentIndex(static_cast<int>(heatmap_->color_map()));
    option_->setToolTip(tr("Colours of the scale from 0 to 1"));
  }
  option_->setAccessibleName(option_->toolTip());
  fill_score();
  fit_header();
}

// Of a heatmap: the score. Of a search's fitness: its smoothing.
void RunPane::fill_score() {
  if (shown_kind() == Kind::search) {
    score_->setVisible(search_->view() == SearchView::fitness_view);
    score_->clear();
    for (const int choice : smoothing::choices())
      score_->addItem(smoothing::name(choice, smoothing::Unit::candidates), choice);
    score_->setCurrentIndex(score_->findData(fitness()->smoothing()));
    score_->setToolTip(
        tr("Over how many candidates the smoothed line is averaged; the points are each candidate’s. Default: none"));
    score_->setAccessibleName(score_->toolTip());
    return;
  }
  score_->setToolTip(tr("What the cells show, from 0 to 1"));
  score_->setAccessibleName(score_->toolTip());
  const NeedleHistory* shown = run_ ? run_->needle().get() : results_.get();
  const std::vector<NeedleScore> scores =
      shown && shown_kind() == Kind::needle ? shown->scores() : std::vector<NeedleScore>();
  score_->setVisible(scores.size() > 1);
  score_->clear();
  for (const NeedleScore score : scores) score_->addItem(HeatmapView::score_name(score), int(score));
  score_->setCurrentIndex(score_->findData(int(heatmap_->score())));
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

void RunPane::show_subject() {
  const qint64 of = search_->subject();
  candidate_->setEnabled(of >= 0);
  candidate_->setText(of < 0                    ? tr("No candidate")
                      : search_->selected() < 0 ? tr("Best: %1").arg(of)
                                                : tr("Candidate %1").arg(of));
  const CandidateEvaluated* candidate = run_ && run_->search() && of >= 0 ? run_->search()->find(of) : nullptr;
  compare_parent_->setEnabled(candidate && candidate->parent >= 0);
  fit_header();
}

void RunPane::set_work_problem(const QString& problem) {
  work_problem_ = problem;
  for (QAction* action : std::as_const(work_actions_)) {
    action->setEnabled(problem.isEmpty());
    action->setToolTip(problem.isEmpty() ? tr("Its dialog says what it costs before it starts") : problem);
  }
  search_->set_can_measure(problem.isEmpty());
}

// Tabs where the whole name and some facts still have room beside them.
void RunPane::fit_header() {
  const int others = candidate_->sizeHint().width() + (option_->isHidden() ? 0 : option_->sizeHint().width()) +
                     (score_->isHidden() ? 0 : score_->sizeHint().width()) +
                     (resume_->isHidden() ? 0 : resume_->sizeHint().width());
  const int left = width() - others - name_->sizeHint().width() - 6 * spacing::double_unit;
  views_->set_compact(left - views_->tabs_width() < facts_->minimumWidth());
  const bool narrow = width() < kNarrow;
  resume_->setText(narrow ? QString() : tr("Resume"));
  header_->layout()->setSpacing(narrow ? spacing::unit : spacing::double_unit);
}

void RunPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit_header();
}

void RunPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit_header();  // larger type
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
  facts_->setText(run_facts(*run_, own_view()));
  facts_->setToolTip(facts_->text().replace(fact_separator(), QStringLiteral("\n")));
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
