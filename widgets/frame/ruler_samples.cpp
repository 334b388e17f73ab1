#include "widgets/frame/ruler_samples.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/charts/list_table.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

RulerSamples::RulerSamples(QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel),
      model_(new RulerSampleModel(this)),
      table_(new QTableView),
      prompt_(new QPushButton(tr("Show the prompt"))),
      text_(new QPlainTextEdit) {
  setObjectName(QStringLiteral("ruler_samples"));
  table_->setModel(model_);
  make_list_table(table_, tr("Samples of the chosen cell"));
  text_->setReadOnly(true);
  text_->setAccessibleName(tr("Answer or prompt of the chosen sample"));
  text_->setPlaceholderText(tr("Choose a sample to read its answer."));
  prompt_->setToolTip(
      tr("Makes the exact prompt again from the run's spec and checks it against the hash that was recorded"));
  QToolButton* close = make_icon_button(QStringLiteral("close"), tr("Close the samples"));
  auto* header = new QHBoxLayout;
  header->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
  header->addWidget(title_, 1);
  header->addWidget(prompt_);
  header->addWidget(close);
  auto* split = new QSplitter(Qt::Vertical);
  split->addWidget(table_);
  split->addWidget(text_);
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(header);
  layout->addWidget(split, 1);
  connect(close, &QToolButton::clicked, this, &RulerSamples::closed);
  connect(prompt_, &QPushButton::clicked, this, [this] {
    if (!current()) return;
    text_->setPlainText(tr("Making the prompt…"));
    Q_EMIT prompt_asked();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { show_answer(); });
  show_answer();
}

void RulerSamples::set_cell(const std::optional<Cell>& cell, const RulerHistory* history) {
  const bool same = cell == cell_ && cell;
  cell_ = cell;
  static const RulerHistory::Samples none;
  const RulerHistory::Samples& samples =
      cell && history ? history->samples(cell->factor_set, cell->task, cell->length) : none;
  if (same && int(samples.size()) == model_->rowCount()) return;
  const int row = same ? table_->currentIndex().row() : -1;
  const QString shown = same ? text_->toPlainText() : QString();
  model_->set_samples(samples);
  table_->resizeColumnsToContents();
  table_->setColumnWidth(RulerSampleModel::outputs_column,
                         std::min(table_->columnWidth(RulerSampleModel::outputs_column), 220));
  title_->setText(cell ? tr("%1 at %2: %3 samples")
                             .arg(ruler_task_name(cell->task), length_text(double(cell->length)))
                             .arg(model_->rowCount())
                       : QString());
  if (row < 0) return show_answer();
  table_->selectRow(row);
  text_->setPlainText(shown);  // what was being read stays
}

std::optional<RulerScored> RulerSamples::current() const {
  const RulerScored* sample = model_->sample(table_->currentIndex().row());
  return sample ? std::optional(*sample) : std::nullopt;
}

void RulerSamples::set_can_ask(bool can) {
  can_ask_ = can;
  prompt_->setVisible(can);
}

void RulerSamples::show_answer() {
  const auto sample = current();
  prompt_->setEnabled(sample.has_value());
  if (!sample) return text_->clear();
  text_->setPlainText(
      tr("Right: %1\n\nGenerated:\n%2").arg(right_answers(*sample), QString::fromStdString(sample->prediction)));
}

void RulerSamples::show_prompt(std::uint64_t index, const QString& prompt) {
  const auto sample = current();
  if (sample && sample->index == index) text_->setPlainText(prompt);
}

void RulerSamples::show_prompt_problem(std::uint64_t index, const QString& problem) {
  show_prompt(index, problem);
}

}  // namespace ropewalk
