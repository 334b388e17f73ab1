#include "widgets/frame/ruler_view.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMetaMethod>
#include <QVBoxLayout>
#include <algorithm>

#include "core/values/ruler_reference.h"
#include "widgets/charts/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {
constexpr double kWide = 1.7;  // width to height from which the parts stand beside each other
constexpr QSize kLeastChart(340, 200);
}  // namespace

RulerView::RulerView()
    : what_(new QComboBox),
      set_(new QComboBox),
      beside_button_(new QToolButton),
      beside_(new QMenu(this)),
      message_(new InlineMessage),
      chart_(new RulerChart),
      table_model_(new RulerTableModel(this)),
      table_(new QTableView),
      samples_(new RulerSamples),
      split_(new QSplitter(Qt::Horizontal)) {
  setObjectName(QStringLiteral("ruler_view"));
  bar_ = build_bar();
  build_table();
  for (QWidget* part : std::initializer_list<QWidget*>{chart_, table_, samples_}) split_->addWidget(part);
  split_->setChildrenCollapsible(false);
  chart_->setMinimumSize(kLeastChart);
  split_->setStretchFactor(0, 5);
  split_->setStretchFactor(1, 5);
  split_->setStretchFactor(2, 4);
  split_->setSizes({500, 500, 400});  // in proportion
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(bar_);
  layout->addWidget(message_);
  layout->addWidget(split_, 1);
  connect(chart_, &ChartView::empty_action_triggered, this, &RunView::empty_action_triggered);
  connect(what_, &QComboBox::activated, this,
          [this](int index) { chart_->set_task(what_->itemData(index).toString().toStdString()); });
  connect(set_, &QComboBox::activated, this, &RulerView::choose_set);
  connect(table_, &QTableView::clicked, this,
          [this](const QModelIndex& index) { choose_cell(index.row(), index.column()); });
  connect(table_, &QTableView::activated, this,
          [this](const QModelIndex& index) { choose_cell(index.row(), index.column()); });
  connect(samples_, &RulerSamples::closed, this, [this] {
    samples_->set_cell({}, nullptr);
    samples_->hide();
  });
  connect(samples_, &RulerSamples::prompt_asked, this, [this] {
    const auto sample = samples_->current();
    if (sample)
      Q_EMIT prompt_requested(sample->factor_set, QString::fromStdString(sample->task), sample->length, sample->index,
                              QString::fromStdString(sample->document_hash));
  });
  samples_->hide();
  show_parts();
}

QWidget* RulerView::build_bar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(spacing::double_unit, 0, spacing::unit, spacing::half);
  row->setSpacing(spacing::unit);
  what_->setAccessibleName(tr("What the chart shows"));
  what_->setToolTip(tr("What the chart shows: the mean over tasks, or one task"));
  what_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  set_->setAccessibleName(tr("Factor set of the table"));
  set_->setToolTip(tr("Whose scores the table shows"));
  set_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  beside_button_->setText(tr("Beside"));
  beside_button_->setIcon(themed_icon(QStringLiteral("compare")));
  beside_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  beside_button_->setPopupMode(QToolButton::InstantPopup);
  beside_button_->setMenu(beside_);
  beside_button_->setToolTip(
      tr("Scores from elsewhere: the LongRoPE2 paper's, or result files of the "
         "lm-evaluation-harness"));
  connect(beside_, &QMenu::aboutToShow, this, &RulerView::fill_beside);
  row->addWidget(what_);
  row->addWidget(beside_button_);
  row->addStretch(1);
  row->addWidget(set_);
  fill_beside();
  return bar;
}

void RulerView::build_table() {
  table_->setTabKeyNavigation(false);  // Tab leaves the table
  table_->setModel(table_model_);
  table_->setAccessibleName(tr("RULER's scores by task and length"));
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->verticalHeader()->setHighlightSections(false);
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + spacing::unit + spacing::half);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->horizontalHeader()->setMinimumSectionSize(
      table_->fontMetrics().horizontalAdvance(QStringLiteral("100.0 [100, 100] (20)")) + spacing::unit);
  table_->setCornerButtonEnabled(false);
}

void RulerView::set_run(std::shared_ptr<RunData> run) {
  run_ = std::move(run);
  message_->clear();
  samples_->set_cell({}, nullptr);
  samples_->hide();
  fill_choices();
  const auto history = run_ ? run_->ruler() : nullptr;
  chart_->set_task({});
  chart_->set_history(history, run_ ? run_->factor_set_names() : QStringList());
  chart_->set_outside({});
  table_model_->set_history(history, 0);
  show_outside();
  show_parts();
}

void RulerView::run_appended() {
  chart_->history_appended();
  table_model_->history_appended();
  if (samples_->cell()) samples_->set_cell(samples_->cell(), run_->ruler().get());
  show_parts();
}

// Where there is no run yet, the chart's empty state has the whole place.
void RulerView::show_parts() {
  const bool some = run_ && run_->ruler() && run_->ruler()->samples_done() > 0;
  bar_->setVisible(some);
  table_->setVisible(some);
  set_->setVisible(run_ && run_->ruler() && run_->ruler()->factor_sets().size() > 1);
}

void RulerView::fill_choices() {
  what_->clear();
  set_->clear();
  if (!run_ || !run_->ruler()) return;
  what_->addItem(ruler_task_name({}), QString());
  for (const std::string& task : run_->ruler()->tasks())
    what_->addItem(ruler_task_name(task), QString::fromStdString(task));
  for (const QString& name : run_->factor_set_names()) set_->addItem(tr("Table: %1").arg(name));
}

void RulerView::choose_set(int set) {
  table_model_->set_history(run_->ruler(), set);
  if (const auto cell = samples_->cell()) {
    samples_->set_cell(RulerSamples::Cell{set, cell->task, cell->length}, run_->ruler().get());
  }
}

void RulerView::choose_cell(int row, int column) {
  const std::string task = table_model_->task(row);
  if (task.empty() || !run_) return;
  samples_->set_cell(RulerSamples::Cell{table_model_->factor_set(), task, table_model_->length(column)},
                     run_->ruler().get());
  samples_->set_can_ask(isSignalConnected(QMetaMethod::fromSignal(&RulerView::prompt_requested)));
  samples_->show();
}

void RulerView::fill_beside() {
  beside_->clear();
  auto* group = new QActionGroup(beside_);
  const auto reference = [&](const QString& text, const std::string& model) {
    QAction* action = beside_->addAction(text, this, [this, model] {
      reference_ = model;
      show_outside();
    });
    action->setCheckable(true);
    action->setChecked(reference_ == model);
    group->addAction(action);
  };
  reference(tr("No reference"), {});
  std::string last;
  for (const RulerReference& row : ruler_references()) {
    if (row.model != last)
      reference(tr("The paper's %1").arg(QString::fromUtf8(row.model.data(), qsizetype(row.model.size()))),
                std::string(row.model));
    last = row.model;
  }
  beside_->addSeparator();
  for (std::size_t i = 0; i < files_.size(); ++i) {
    beside_->addAction(themed_icon(QStringLiteral("close")),
                       tr("Take away %1").arg(QString::fromStdString(files_[i].name)), this, [this, i] {
                         files_.erase(files_.begin() + std::ptrdiff_t(i));
                         show_outside();
                       });
  }
  beside_->addAction(themed_icon(QStringLiteral("file")), tr("Results of lm-evaluation-harness…"), this,
                     &RulerView::open_outside_file);
}

void RulerView::open_outside_file() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Results of the lm-evaluation-harness"), {},
                                                    tr("Result files (*.json);;All files (*)"));
  if (!path.isEmpty()) Q_EMIT outside_file_chosen(path);
}

void RulerView::add_outside(const OutsideRuler& outside) {
  message_->clear();
  std::erase_if(files_, [&](const OutsideRuler& before) { return before.source == outside.source; });
  files_.push_back(outside);
  show_outside();
}

void RulerView::show_problem(const QString& text) {
  message_->show_message(InlineMessage::Level::error, text);
}

void RulerView::show_outside() {
  std::vector<OutsideRuler> shown;
  for (const RulerReference& row : ruler_references())
    if (!reference_.empty() && row.model == reference_) shown.push_back(as_outside(row));
  shown.insert(shown.end(), files_.begin(), files_.end());
  chart_->set_outside(std::move(shown));
}

void RulerView::set_empty(const QString& sentence, const QString& action) {
  chart_->set_empty_text(QStringLiteral("target"), sentence, action);
}

void RulerView::set_loading(const QString& message) {
  chart_->set_loading(message);
}

// The table shows the marked set's rows.
void RulerView::set_current_set(int set) {
  chart_->set_current_set(set);
  if (set < 0 || set >= set_->count() || set == set_->currentIndex()) return;
  set_->setCurrentIndex(set);
  choose_set(set);
}

void RulerView::clear_overlay() {
  chart_->clear_overlay();
}

void RulerView::set_file_name(const QString& name) {
  chart_->set_file_name(name);
}

QString RulerView::waiting_text() const {
  if (!run_ || !run_->ruler() || run_->ruler()->samples_done() > 0) return {};
  return tr("Loading the model, making the prompts and answering the first of them");
}

QStringList RulerView::facts() const {
  if (!run_ || !run_->ruler()) return {};
  return {tr("%1 of %2 samples")
              .arg(exact_text(run_->ruler()->samples_done()), exact_text(run_->ruler()->samples_total()))};
}

void RulerView::resizeEvent(QResizeEvent* event) {
  RunView::resizeEvent(event);
  split_->setOrientation(width() > kWide * height() ? Qt::Horizontal : Qt::Vertical);
}

void RulerView::showEvent(QShowEvent* event) {
  RunView::showEvent(event);
  show_parts();
}

}  // namespace ropewalk
