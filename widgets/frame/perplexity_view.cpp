#include "widgets/frame/perplexity_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>
#include <set>

#include "widgets/charts/format.h"
#include "widgets/charts/smoothing.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

PerplexityView::PerplexityView(QWidget* parent)
    : RunView(parent),
      parts_(new QSplitter),
      chart_(new PerplexityChart),
      table_(new QTableWidget),
      smoothing_(new QComboBox) {
  QStringList names, tips;
  for (int shown = 0; shown < PerplexityChart::kShown; ++shown) {
    names << PerplexityChart::shown_text(PerplexityChart::Shown(shown));
    tips << PerplexityChart::shown_explanation(PerplexityChart::Shown(shown));
  }
  chooser_ = new ViewChooser(names, tips);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* choices = new QHBoxLayout;
  choices->setContentsMargins(0, 0, spacing::double_unit, 0);
  choices->addWidget(chooser_);
  choices->addStretch(1);
  choices->addWidget(smoothing_);
  column->addLayout(choices);
  for (const int choice : smoothing::choices())
    smoothing_->addItem(smoothing::name(choice, smoothing::Unit::bins), choice);
  smoothing_->setToolTip(
      tr("Over how many positions the strong lines are averaged, both ways, by their tokens; the pale "
         "ones are each position’s"));
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->hide();
  const auto take_smoothing = [this] { smoothing_->setCurrentIndex(smoothing_->findData(chart_->smoothing())); };
  take_smoothing();
  connect(chart_, &PerplexityChart::smoothing_changed, this, take_smoothing);
  connect(smoothing_, &QComboBox::activated, this,
          [this](int index) { chart_->set_smoothing(smoothing_->itemData(index).toInt()); });
  column->addWidget(parts_, 1);
  chooser_->setContentsMargins(spacing::double_unit, 0, 0, 0);
  parts_->addWidget(chart_);
  parts_->addWidget(table_);
  parts_->setChildrenCollapsible(false);
  parts_->setStretchFactor(0, 3);
  parts_->setStretchFactor(1, 2);
  table_->setTabKeyNavigation(false);  // Tab leaves the table
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionMode(QAbstractItemView::ContiguousSelection);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->setAccessibleName(tr("Perplexity, one row a length"));
  table_->hide();
  connect(chooser_, &ViewChooser::chosen, this, [this](int view) { set_shown(PerplexityChart::Shown(view)); });
  connect(chart_, &ChartView::empty_action_triggered, this, &RunView::empty_action_triggered);
  connect(chart_, &PerplexityChart::series_changed, this, [this] {
    if (table_shown()) fill_table();
  });
  connect(chart_, &PerplexityChart::table_requested, this, [this] { show_table(!table_shown()); });
  set_run(nullptr);
}

void PerplexityView::set_run(std::shared_ptr<RunData> run) {
  chart_->set_history(run ? run->perplexity() : nullptr);
  chooser_->setVisible(chart_->history() != nullptr);
  if (!chart_->history()) show_table(false);
}

void PerplexityView::set_empty(const QString& sentence, const QString& action) {
  if (!chart_->history()) chart_->set_empty_text(QStringLiteral("perplexity"), sentence, action);
}

void PerplexityView::set_shown(PerplexityChart::Shown shown) {
  chooser_->set_current(int(shown));
  chart_->set_shown(shown);
  smoothing_->setVisible(shown == PerplexityChart::Shown::position);
}

QString PerplexityView::waiting_text() const {
  const auto history = chart_->history();
  return history && history->empty() ? tr("Loading the model, making the documents and reading the first windows")
                                     : QString();
}

QStringList PerplexityView::facts() const {
  const auto history = chart_->history();
  if (!history) return {};
  return {tr("%1 of %2 measurements").arg(history->done()).arg(history->total()),
          tr("%1 documents").arg(history->spec().document_count)};
}

void PerplexityView::show_table(bool shown) {
  if (shown) fill_table();
  table_->setVisible(shown);
}

void PerplexityView::fill_table() {
  const auto& series = chart_->series();
  std::set<double> places;
  QStringList headers{chart_->shown() == PerplexityChart::Shown::position ? tr("Positions") : tr("Tokens")};
  for (const auto& one : series) {
    headers << one.name;
    for (const auto& point : one.points) places.insert(point.at);
  }
  headers << tr("Documents") << tr("Scored tokens");
  table_->clear();
  table_->setColumnCount(int(headers.size()));
  table_->setRowCount(int(places.size()));
  table_->setHorizontalHeaderLabels(headers);
  int row = 0;
  for (const double at : places) fill_row(row++, at);
}

void PerplexityView::fill_row(int row, double at) {
  const auto put = [&](int column, const QString& text, const QString& tip = {}) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(tip);
    table_->setItem(row, column, item);
  };
  const auto& series = chart_->series();
  const int last = int(series.size());
  for (int set = 0; set < last; ++set)
    for (const auto& point : series[std::size_t(set)].points) {
      if (point.at != at) continue;
      const bool bin = chart_->shown() == PerplexityChart::Shown::position;
      put(0, bin ? tr("%1 – %2").arg(exact_text(point.begin), exact_text(point.end - 1)) : exact_text(point.end));
      put(set + 1, PerplexityChart::justified_text(point),
          tr("95 % over documents: %1").arg(PerplexityChart::interval_text(point)));
      put(last + 1, QString::number(point.documents));
      put(last + 2, exact_text(point.tokens));
    }
}

}  // namespace ropewalk
