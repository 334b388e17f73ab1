#include "widgets/frame/explore_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

#include "widgets/charts/format.h"
#include "widgets/charts/list_table.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

ExploreView::ExploreView(QWidget* parent)
    : RunView(parent),
      chart_(new FitnessChart),
      side_(new QWidget),
      model_(new ExploreListModel(this)),
      table_(new QTableView),
      again_(new QPushButton(themed_icon(QStringLiteral("edit")), {})) {
  chart_->set_made_by_hand(true);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(spacing::unit, spacing::half, spacing::half, spacing::half);
  top->addWidget(make_section(tr("Measured sets")), 1);
  top->addWidget(again_);
  auto* column = new QVBoxLayout(side_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  column->addWidget(table_, 1);
  auto* parts = new QSplitter(Qt::Horizontal);
  parts->addWidget(chart_);
  parts->addWidget(side_);
  parts->setChildrenCollapsible(false);
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  parts->setSizes({3000, 2000});  // in proportion: the table asks for all its columns
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(parts);
  table_->setModel(model_);
  make_list_table(table_, tr("Sets that were measured while they were edited by hand"));
  again_->setToolTip(
      tr("Gives a copy of this set handles in the chart of rescale factors; what is edited now is left, "
         "which can be undone"));
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (!silent_ && now.isValid()) choose(model_->number_at(now.row()));
  });
  connect(table_, &QTableView::doubleClicked, again_, &QPushButton::click);
  connect(chart_, &FitnessChart::candidate_selected, this, [this](qint64 number) { choose(int(number)); });
  connect(chart_, &ChartView::empty_action_triggered, this, &RunView::empty_action_triggered);
  connect(again_, &QPushButton::clicked, this, [this] {
    if (const ExploreMeasured* set = subject())
      Q_EMIT edit_requested(
          {run_ ? tr("set %1 of run %2").arg(set->number).arg(run_->id()) : QString(), set->factors, false});
  });
  set_run(nullptr);
}

void ExploreView::set_run(std::shared_ptr<RunData> run) {
  run_ = std::move(run);
  history_ = run_ ? run_->explore() : nullptr;
  selected_ = -1;
  silent_ = true;
  model_->set_history(history_);
  silent_ = false;
  chart_->set_history(history_ ? history_->chart() : nullptr);
  side_->setVisible(history_ != nullptr);
  table_->resizeColumnsToContents();
  show_subject();
}

void ExploreView::run_appended() {
  const bool first = model_->rowCount() == 0;
  model_->history_appended();
  if (first) table_->resizeColumnsToContents();
  chart_->history_appended();
  show_subject();
}

void ExploreView::set_empty(const QString& sentence, const QString& action) {
  if (!history_) chart_->set_empty_text(QStringLiteral("edit"), sentence, action);
}

const ExploreMeasured* ExploreView::subject() const {
  if (!history_) return nullptr;
  if (const ExploreMeasured* selected = selected_ >= 0 ? history_->find(selected_) : nullptr) return selected;
  return history_->best();
}

void ExploreView::choose(int number) {
  if (number == selected_) return;
  set_selected(number);
  Q_EMIT candidate_selected(number);
}

void ExploreView::set_selected(qint64 number) {
  selected_ = history_ && number >= 0 && history_->find(int(number)) ? int(number) : -1;
  silent_ = true;
  if (const int row = model_->row_of(selected_); row >= 0) {
    table_->selectRow(row);
  } else {
    table_->clearSelection();
    table_->setCurrentIndex({});
  }
  silent_ = false;
  chart_->set_selected(selected_ > 0 ? selected_ : -1);  // the starting set is a line, not a point
  show_subject();
}

void ExploreView::show_subject() {
  const ExploreMeasured* set = subject();
  again_->setEnabled(set != nullptr);
  again_->setText(!set               ? tr("Edit a copy")
                  : set->number == 0 ? tr("Edit a copy of the start")
                                     : tr("Edit a copy of set %1").arg(set->number));
}

QStringList ExploreView::facts() const {
  if (!history_) return {};
  const ExploreSpec& spec = history_->spec();
  QStringList facts{tr("%n set(s)", nullptr, int(history_->sets().size()))};
  const QString documents = tr("%n document(s)", nullptr, spec.document_count);
  facts.append(tr("%1 of %2", "documents and their length").arg(documents, length_text(double(spec.length))));
  return facts;
}

}  // namespace ropewalk
