// The line above a run: its name and facts, what is chosen of it, and what can be done with it.
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include "widgets/charts/format.h"
#include "widgets/charts/smoothing.h"
#include "widgets/frame/cost_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/frame/run_pane.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kNarrow = 680;  // pixels; two panes side by side
constexpr int kLeastChoice = 72;

}  // namespace

QString RunPane::run_facts() const {
  const RunData& run = *run_;
  const RunView* own = own_view();
  const RunSummary& summary = run.record().summary;
  QStringList facts;
  if (!run.search())  // which has its views beside, and less room
    facts = QStringList{run_kind_text(summary.kind), QString::fromStdString(summary.model)};
  if (summary.target > 0) facts.append(length_text(static_cast<double>(summary.target)));
  if (run.search()) {
    const std::size_t count = run.search()->candidates().size();
    facts.append(count == 1 ? tr("1 candidate") : tr("%1 candidates").arg(QLocale().toString(qulonglong(count))));
  }
  if (run.needle()) facts.append(tr("%1 of %2 cells").arg(run.needle()->cells_done()).arg(run.needle()->cells_total()));
  if (run.training()) {
    const QString step = exact_text(std::int64_t(run.training()->steps().size()));
    const std::int64_t planned = run.training()->steps_planned();
    facts.append(planned > 0 ? tr("%1 of %2 steps").arg(step, exact_text(planned)) : tr("%1 steps").arg(step));
  }
  if (own) facts.append(own->facts());
  facts.append(run_state_text(summary.state));
  if (run.search()) {
    const auto& forecast = run.search()->forecast();
    const auto& cost = run.search()->cost();
    if (cost) {
      facts.append(cost_beside_forecast(*cost, forecast ? &*forecast : nullptr));
    } else if (forecast) {
      facts.append(tr("forecast %1").arg(short_cost_text(*forecast)));
    }
  }
  return facts.join(fact_separator());
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

// Tabs where the whole name and some facts still have room beside them.
void RunPane::fit_header() {
  const int others = candidate_->sizeHint().width() + (option_->isHidden() ? 0 : option_->sizeHint().width()) +
                     (score_->isHidden() ? 0 : score_->sizeHint().width()) +
                     (resume_->isHidden() ? 0 : resume_->sizeHint().width());
  const int left = width() - others - name_->sizeHint().width() - 8 * spacing::double_unit;
  views_->set_compact(left - views_->tabs_width() < facts_->minimumWidth());
  const bool narrow = width() < kNarrow;
  resume_->setText(narrow ? QString() : tr("Resume"));
  header_->layout()->setSpacing(narrow ? spacing::unit : spacing::double_unit);
}

void RunPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit_header();  // larger type
}

void RunPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit_header();
}

}  // namespace ropewalk
