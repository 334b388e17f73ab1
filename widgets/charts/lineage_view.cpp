#include "widgets/charts/lineage_view.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/charts/lineage_chart.h"
#include "widgets/charts/lineage_model.h"
#include "widgets/charts/list_table.h"

namespace ropewalk {

namespace {

constexpr double kWide = 1.6;  // width to height from which list and chart stand beside each other

}  // namespace

LineageView::LineageView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("lineage_view"));
  chart_ = new LineageChart;
  model_ = new LineageModel(this);
  table_ = new QTableView;
  table_->setModel(model_);
  make_list_table(table_, tr("Steps of the lineage"));
  table_->hide();
  split_ = new QSplitter(Qt::Horizontal);
  split_->addWidget(table_);
  split_->addWidget(chart_);
  split_->setStretchFactor(0, 3);
  split_->setStretchFactor(1, 2);
  split_->setSizes({600, 400});  // in proportion
  split_->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split_);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) { choose(now.row(), true); });
  connect(chart_, &LineageChart::step_selected, this, [this](int row) { table_->selectRow(row); });
  connect(chart_, &LineageChart::empty_action_triggered, this, &LineageView::choose_best_asked);
}

void LineageView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  split_->setOrientation(width() > kWide * height() ? Qt::Horizontal : Qt::Vertical);
}

void LineageView::set_history(std::shared_ptr<const SearchHistory> history) {
  history_ = std::move(history);
  show_line_of(-1);
}

qint64 LineageView::current() const {
  const int row = table_->currentIndex().row();
  return row >= 0 && row < int(model_->steps().size()) ? model_->steps()[std::size_t(row)].id : -1;
}

void LineageView::choose(int row, bool tell) {
  if (silent_ || row < 0 || row >= int(model_->steps().size())) return;
  chart_->set_current(row);
  if (tell) Q_EMIT candidate_selected(model_->steps()[std::size_t(row)].id);
}

void LineageView::set_candidate(qint64 id) {
  const int row = model_->row_of(id);
  if (row < 0) return show_line_of(id);
  silent_ = true;
  table_->selectRow(row);
  silent_ = false;
  choose(row, false);
}

void LineageView::show_line_of(qint64 id) {
  silent_ = true;
  candidate_ = history_ && history_->find(id) ? id : -1;
  if (candidate_ >= 0)
    model_->set_line(*history_, candidate_);
  else
    model_->clear();
  chart_->set_steps(model_->steps());
  table_->setVisible(candidate_ >= 0);
  if (candidate_ >= 0) {
    table_->resizeColumnsToContents();
    table_->selectRow(0);
  }
  silent_ = false;
  choose(0, false);
}

}  // namespace ropewalk
