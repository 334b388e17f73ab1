#include "widgets/frame/run_pane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <optional>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

QString run_facts(const RunData& run) {
  const RunSummary& summary = run.record().summary;
  QStringList facts = {run_kind_text(summary.kind), QString::fromStdString(summary.model)};
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
  facts.append(run_state_text(summary.state));
  return facts.join(QStringLiteral("  ·  "));
}

}  // namespace

RunPane::RunPane(Kind kind, QWidget* parent)
    : QWidget(parent),
      kind_(kind),
      header_(new QWidget),
      letter_(make_hint({})),
      name_(make_title({})),
      facts_(new ElidedLabel),
      option_(new QComboBox),
      resume_(new QPushButton(themed_icon(QStringLiteral("resume")), tr("Resume"))),
      message_(new InlineMessage),
      stack_(new QStackedWidget),
      fitness_(new FitnessChart),
      heatmap_(new HeatmapView),
      training_(new TrainingView) {
  auto* header = new QHBoxLayout(header_);
  header->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::half);
  header->setSpacing(spacing::double_unit);
  header->addWidget(letter_);
  header->addWidget(name_);
  header->addWidget(facts_, 1);
  header->addWidget(resume_);
  header->addWidget(option_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(header_);
  layout->addWidget(message_);
  layout->addWidget(stack_, 1);
  stack_->addWidget(fitness_);
  stack_->addWidget(heatmap_);
  stack_->addWidget(training_);
  option_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // another chart has other choices
  message_->set_closable(false);
  letter_->hide();
  facts_->setProperty("muted", true);
  facts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  facts_->setMinimumWidth(facts_->fontMetrics().horizontalAdvance(QStringLiteral("needle test…")));
  resume_->setToolTip(tr("Go on with this run from its last candidate, cell or step, to the result it would have had"));
  resume_->setAccessibleName(tr("Resume this run"));
  connect(resume_, &QPushButton::clicked, this, [this] {
    if (run_) Q_EMIT resume_requested(run_->id());
  });
  connect(fitness_, &FitnessChart::candidate_selected, this, &RunPane::candidate_selected);
  connect(fitness_, &FitnessChart::candidate_hovered, this, &RunPane::candidate_hovered);
  connect(heatmap_, &HeatmapView::cell_selected, this, &RunPane::cell_selected);
  for (ChartView* view : std::initializer_list<ChartView*>{fitness_, heatmap_, training_})
    connect(view, &ChartView::empty_action_triggered, this, &RunPane::empty_action_triggered);
  connect(fitness_, &FitnessChart::x_axis_changed, this, [this] {
    if (chart() == fitness_) option_->setCurrentIndex(static_cast<int>(fitness_->x_axis()));
  });
  connect(training_, &TrainingView::smoothing_changed, this, [this] {
    if (chart() == training_) option_->setCurrentIndex(option_->findData(training_->smoothing()));
  });
  connect(option_, &QComboBox::activated, this, [this](int index) {
    if (chart() == fitness_) {
      fitness_->set_x_axis(static_cast<FitnessChart::XAxis>(index));
    } else if (chart() == training_) {
      training_->set_smoothing(option_->itemData(index).toInt());
    } else {
      heatmap_->set_color_map(static_cast<ColorMap>(index));
    }
  });
  set_run(nullptr);
}

ChartView* RunPane::chart() const {
  Kind kind = kind_;
  if (run_) kind = run_->search() ? Kind::search : run_->training() ? Kind::training : Kind::needle;
  if (kind == Kind::training) return training_;
  return kind == Kind::search ? static_cast<ChartView*>(fitness_) : heatmap_;
}

// What can be chosen about the chart.
void RunPane::fill_option() {
  option_->clear();
  if (chart() == fitness_) {
    option_->addItems({tr("by evaluations"), tr("by generations"), tr("by seconds")});
    option_->setCurrentIndex(static_cast<int>(fitness_->x_axis()));
    option_->setToolTip(tr("What the x axis counts"));
  } else if (chart() == training_) {
    for (const int steps : TrainingView::smoothing_choices())
      option_->addItem(TrainingView::smoothing_name(steps), steps);
    option_->setCurrentIndex(option_->findData(training_->smoothing()));
    option_->setToolTip(
        tr("How many steps the strong lines are averaged over; the pale ones are each step's. Default: by itself, a "
           "sixtieth of "
           "the steps, at least 5"));
  } else {
    option_->addItems({color_map_name(ColorMap::viridis), color_map_name(ColorMap::cividis)});
    option_->setCurrentIndex(static_cast<int>(heatmap_->color_map()));
    option_->setToolTip(tr("Colours of the scale from 0 to 1"));
  }
  option_->setAccessibleName(option_->toolTip());
}

void RunPane::set_run(std::shared_ptr<RunData> run) {
  if (run_) run_->disconnect(this);
  run_ = std::move(run);
  fitness_->set_history(run_ ? run_->search() : nullptr);
  heatmap_->set_history(run_ ? run_->needle() : nullptr);
  training_->set_history(run_ ? run_->training() : nullptr);
  stack_->setCurrentWidget(chart());
  fill_option();
  if (run_) connect_run();
  show_state();
}

void RunPane::connect_run() {
  chart()->clear_overlay();
  chart()->set_file_name(QString::fromStdString(run_->record().summary.name));
  if (run_->needle()) heatmap_->set_set_names(run_->factor_set_names());
  connect(run_.get(), &RunData::appended, this, [this] {
    if (run_->search()) fitness_->history_appended();
    if (run_->needle()) heatmap_->history_appended();
    if (run_->training()) training_->history_appended();
    show_state();
  });
  connect(run_.get(), &RunData::state_changed, this, &RunPane::show_state);
}

void RunPane::show_state() {
  const bool there = run_ != nullptr;
  header_->setVisible(there);
  resume_->setVisible(there && !run_->live() && run_can_resume(run_->record().summary));
  if (!there) return message_->clear();
  name_->setText(QString::fromStdString(run_->record().summary.name));
  facts_->setText(run_facts(*run_));
  facts_->setToolTip(facts_->text());
  const std::string& error = run_->record().summary.error;
  if (run_->state() == "failed" && !error.empty()) {
    message_->show_message(InlineMessage::Level::error, QString::fromStdString(error));
  } else {
    message_->clear();
  }
  show_running_cell();
  if (const QString waiting = waiting_text(); !waiting.isEmpty()) {
    chart()->set_loading(waiting);
  } else {
    chart()->clear_overlay();
  }
}

// What a live run does before it has anything to show; empty: there is something.
QString RunPane::waiting_text() const {
  if (!run_->live()) return {};
  if (const auto search = run_->search(); search && search->candidates().empty() && search->baselines().empty())
    return tr("Loading the model and measuring the first document set");
  if (const auto training = run_->training(); training && training->steps().empty() && training->probes().empty())
    return tr("Loading the weights, reading the data and probing the untrained model");
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
  chart()->set_loading(message);
}

void RunPane::clear_loading() {
  chart()->clear_overlay();
  show_state();
}

void RunPane::set_letter(const QString& letter) {
  letter_->setText(letter);
  letter_->setVisible(!letter.isEmpty());
}

void RunPane::set_empty(const QString& sentence, const QString& action) {
  fitness_->set_empty_text(QStringLiteral("fitness"), sentence, action);
  heatmap_->set_empty_text(QStringLiteral("heatmap"), sentence, action);
  training_->set_empty_text(QStringLiteral("training"), sentence, action);
}

}  // namespace ropewalk
