#include "widgets/frame/candidate_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include "widgets/charts/list_table.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

CandidateList::CandidateList(QWidget* parent)
    : QWidget(parent),
      model_(new CandidateListModel(this)),
      sorted_(new QSortFilterProxyModel(this)),
      title_(make_section({})),
      table_(new QTableView) {
  auto* top = new QHBoxLayout;
  top->setContentsMargins(spacing::unit, spacing::half, spacing::half, spacing::half);
  top->addWidget(title_, 1);
  QToolButton* close = make_icon_button(QStringLiteral("close"), tr("Clear the mark and close the list"));
  top->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(table_, 1);
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(CandidateListModel::sort_role);
  table_->setModel(sorted_);
  table_->setSortingEnabled(true);
  table_->sortByColumn(CandidateListModel::fitness, Qt::AscendingOrder);
  make_list_table(table_, tr("Marked candidates"));
  setMinimumWidth(240);
  connect(close, &QToolButton::clicked, this, &CandidateList::closed);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (!silent_ && now.isValid()) Q_EMIT candidate_selected(model_->id_at(sorted_->mapToSource(now).row()));
  });
  hide();
}

void CandidateList::set_candidates(std::shared_ptr<const SearchHistory> history, const QList<qint64>& ids) {
  silent_ = true;
  model_->set_candidates(std::move(history), ids.mid(0, kMost));
  silent_ = false;
  const int count = model_->rowCount();
  const QString all = QLocale().toString(ids.size());
  title_->setText(ids.size() > kMost ? tr("The best %1 of %2 candidates").arg(QLocale().toString(kMost), all)
                  : count == 1       ? tr("1 candidate")
                                     : tr("%1 candidates").arg(all));
  if (count > 0) table_->resizeColumnsToContents();
  setVisible(count > 0);
}

void CandidateList::set_selected(qint64 id) {
  silent_ = true;
  const int row = model_->row_of(id);
  if (row >= 0) {
    const QModelIndex index = sorted_->mapFromSource(model_->index(row, 0));
    table_->selectRow(index.row());
  } else {
    table_->clearSelection();
    table_->setCurrentIndex({});
  }
  silent_ = false;
}

}  // namespace ropewalk
