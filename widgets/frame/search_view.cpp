#include "widgets/frame/search_view.h"

#include <QGuiApplication>
#include <QSplitter>
#include <QVBoxLayout>

#include "widgets/charts/lineage_chart.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kMarkingPause = 100;  // ms
}

QStringList SearchView::view_names() {
  return {tr("Fitness"), tr("d_rcd"), tr("Population"), tr("Lineage"), tr("Compare"), tr("Sensitivity")};
}

QStringList SearchView::view_tips() {
  return {
      tr("Every candidate, the best so far and the baselines"),
      tr("Best fitness by critical dimension, over the theory; finished searches that differ only in their seeds are "
         "pooled"),
      tr("The population in parallel coordinates: drag along an axis to list what passes there"),
      tr("A candidate's parents back to the initial population"),
      tr("The selected candidate against another, pair by pair; Ctrl+click a candidate to choose the other"),
      tr("Change of fitness as each λᵢ moves by itself")};
}

SearchView::SearchView(QWidget* parent)
    : QWidget(parent),
      stack_(new QStackedWidget),
      fitness_(new FitnessChart),
      critical_(new CriticalDimensionChart),
      population_(new ParallelCoordinates),
      lineage_(new LineageView),
      comparison_(new CandidateComparison),
      sensitivity_page_(new QWidget),
      sensitivity_of_(make_hint({})),
      sensitivity_(new SensitivityChart),
      marked_(new CandidateList) {
  auto* page = new QVBoxLayout(sensitivity_page_);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(sensitivity_of_);
  page->addWidget(sensitivity_, 1);
  sensitivity_of_->setContentsMargins(spacing::double_unit, 0, spacing::double_unit, 0);
  for (QWidget* view :
       std::initializer_list<QWidget*>{fitness_, critical_, population_, lineage_, comparison_, sensitivity_page_})
    stack_->addWidget(view);
  auto* split = new QSplitter(Qt::Horizontal);
  split->addWidget(stack_);
  split->addWidget(marked_);
  split->setStretchFactor(0, 1);
  split->setStretchFactor(1, 0);
  split->setHandleWidth(spacing::unit);
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split);
  marking_.setSingleShot(true);
  marking_.setInterval(kMarkingPause);
  connect(&marking_, &QTimer::timeout, this, &SearchView::show_marked);
  connect_views();
  set_sensitivity(nullptr, {});
}

void SearchView::connect_views() {
  connect(fitness_, &FitnessChart::candidate_selected, this, &SearchView::clicked);
  connect(fitness_, &FitnessChart::candidate_hovered, this, &SearchView::candidate_hovered);
  connect(fitness_, &FitnessChart::candidates_brushed, this, &SearchView::show_marked);
  connect(critical_, &CriticalDimensionChart::candidate_selected, this, [this](int search, qint64 id) {
    if (search > 0 && search <= int(repeats_.size()))
      return Q_EMIT repeat_clicked(repeats_[std::size_t(search - 1)].run);
    clicked(id);
  });
  connect(critical_, &CriticalDimensionChart::found_changed, this, &SearchView::found_changed);
  connect(population_, &ParallelCoordinates::candidate_selected, this, &SearchView::clicked);
  connect(population_, &ParallelCoordinates::candidate_hovered, this, &SearchView::candidate_hovered);
  connect(population_, &ParallelCoordinates::brushed_changed, &marking_, qOverload<>(&QTimer::start));
  connect(lineage_, &LineageView::candidate_selected, this, &SearchView::clicked);
  connect(lineage_, &LineageView::choose_best_asked, this, [this] {
    if (history_ && history_->best()) clicked(history_->best()->id);
  });
  connect(comparison_, &CandidateComparison::pair_hovered, this, &SearchView::pair_hovered);
  connect(comparison_, &CandidateComparison::pair_selected, this, &SearchView::pair_selected);
  connect(sensitivity_, &SensitivityChart::pair_hovered, this, &SearchView::pair_hovered);
  connect(sensitivity_, &SensitivityChart::pair_selected, this, &SearchView::pair_selected);
  connect(sensitivity_, &ChartView::empty_action_triggered, this, &SearchView::measure_requested);
  for (ChartView* view : std::initializer_list<ChartView*>{fitness_, critical_, population_})
    connect(view, &ChartView::empty_action_triggered, this, &SearchView::empty_action_triggered);
  connect(marked_, &CandidateList::candidate_selected, this, &SearchView::clicked);
  connect(marked_, &CandidateList::closed, this, [this] {
    view() == population_view ? population_->clear_brushes() : fitness_->clear_brush();
    show_marked();
  });
}

std::vector<ChartView*> SearchView::candidate_views() const {
  return {fitness_, critical_, population_, lineage_->chart(), comparison_->chart()};
}

void SearchView::set_history(std::shared_ptr<const SearchHistory> history, const QString& name) {
  history_ = std::move(history);
  repeats_.clear();
  selected_ = compared_ = shown_subject_ = -1;
  generations_seen_ = history_ ? history_->generations().size() : 0;
  fitness_->set_history(history_);
  population_->set_history(history_);
  lineage_->set_history(history_);
  std::vector<CriticalDimensionChart::Search> searches;
  if (history_) searches.push_back({name, history_});
  critical_->set_searches(std::move(searches));
  show_marked();
  show_subject();
}

void SearchView::set_repeats(const QString& name, const std::string& documents, std::vector<Repeat> repeats) {
  if (!history_ || (repeats.empty() && repeats_.empty())) return;
  repeats_ = std::move(repeats);
  std::vector<CriticalDimensionChart::Search> searches{{name, history_, documents}};
  for (const Repeat& repeat : repeats_) searches.push_back(repeat.search);
  critical_->set_searches(std::move(searches));
}

void SearchView::history_appended() {
  if (!history_) return;
  fitness_->history_appended();
  population_->history_appended();
  critical_->history_appended();
  // Its interval stands in the charts of the factors too, where this view is not seen.
  if (const std::size_t done = history_->generations().size(); done > generations_seen_) {
    generations_seen_ = done;
    critical_->work_out_new();
  }
  if (subject() != shown_subject_) show_subject();
}

void SearchView::set_file_name(const QString& name) {
  fitness_->set_file_name(name);
  const std::pair<ChartView*, const char*> others[] = {{critical_, "critical-dimension"},
                                                       {population_, "population"},
                                                       {lineage_->chart(), "lineage"},
                                                       {comparison_->chart(), "comparison"},
                                                       {sensitivity_, "sensitivity"}};
  for (const auto& [view, what] : others) view->set_file_name(name + QLatin1Char('-') + QLatin1String(what));
}

void SearchView::set_view(View view) {
  if (this->view() == view) return;
  stack_->setCurrentIndex(view);
  show_marked();
  Q_EMIT view_changed();
}

qint64 SearchView::subject() const {
  if (!history_) return -1;
  if (selected_ >= 0 && history_->find(selected_)) return selected_;
  return history_->best() ? history_->best()->id : -1;
}

qint64 SearchView::compared() const {
  const qint64 of = subject();
  if (of < 0) return -1;
  if (compared_ >= 0 && compared_ != of && history_->find(compared_)) return compared_;
  const CandidateEvaluated* best = history_->best();
  if (best && best->id != of) return best->id;
  return history_->find(of)->parent;
}

void SearchView::clicked(qint64 id) {
  if (id >= 0 && QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) {
    set_compared(id);
    fitness_->set_selected(selected_);  // a chart marks by itself what was clicked
    population_->set_selected(selected_);
    return set_view(comparison_view);
  }
  set_selected(id);
  Q_EMIT candidate_selected(id);
}

void SearchView::set_selected(qint64 id) {
  selected_ = history_ && history_->find(id) ? id : -1;
  fitness_->set_selected(selected_);
  population_->set_selected(selected_);
  marked_->set_selected(selected_);
  show_subject();
}

void SearchView::set_compared(qint64 id) {
  compared_ = id;
  show_comparison();
  Q_EMIT subject_changed();
}

void SearchView::show_subject() {
  shown_subject_ = subject();
  lineage_->set_candidate(shown_subject_);
  show_comparison();
  show_sensitivity_offer();
  Q_EMIT subject_changed();
}

void SearchView::show_comparison() {
  const qint64 b = subject(), a = compared();
  if (a < 0 || b < 0) return comparison_->clear();
  const auto side = [this](qint64 id) {
    const CandidateEvaluated& candidate = *history_->find(id);
    const bool best = history_->best() && history_->best()->id == id;
    return ComparedCandidate{best ? tr("candidate %1, the best").arg(id) : tr("candidate %1").arg(id),
                             candidate.factors,
                             candidate.evaluation,
                             {}};
  };
  comparison_->set_candidates(side(a), side(b));
}

// What the chart that is seen has marked.
void SearchView::show_marked() {
  QList<qint64> ids;
  if (history_ && view() == fitness_view) ids = fitness_->brushed();
  if (history_ && view() == population_view && population_->has_brush()) ids = population_->brushed_candidates();
  marked_->set_candidates(history_, ids);
  marked_->set_selected(selected_);
}

void SearchView::set_sensitivity(std::shared_ptr<const SensitivityHistory> sensitivity, const QString& what) {
  sensitivity_->set_history(std::move(sensitivity));
  sensitivity_of_->setText(what);
  sensitivity_of_->setVisible(!what.isEmpty());
  show_sensitivity_offer();
}

void SearchView::set_can_measure(bool can) {
  can_measure_ = can;
  show_sensitivity_offer();
}

void SearchView::show_sensitivity_offer() {
  const qint64 of = subject();
  sensitivity_->set_empty_text(
      QStringLiteral("factors"),
      tr("How the fitness changes as each pair's λ moves by itself will stand here: which pairs matter."),
      can_measure_ && of >= 0 ? tr("Measure candidate %1…").arg(of) : QString());
}

void SearchView::set_loading(const QString& message) {
  for (ChartView* view : candidate_views()) view->set_loading(message);
}

void SearchView::clear_overlay() {
  for (ChartView* view : candidate_views()) view->clear_overlay();
}

void SearchView::set_empty(const QString& sentence, const QString& action) {
  fitness_->set_empty_text(QStringLiteral("fitness"), sentence, action);
}

}  // namespace ropewalk
