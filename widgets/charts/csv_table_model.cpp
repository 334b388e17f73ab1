#include "widgets/charts/csv_table_model.h"

#include <QCoreApplication>
#include <QPointer>
#include <numeric>
#include <utility>

namespace ropewalk {

CsvTableModel::CsvTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CsvTableModel::set_csv(const QString& csv) {
  auto table = std::make_shared<const CsvTable>(read_csv_table(csv));
  std::vector<int> order(table->rows.size());
  std::iota(order.begin(), order.end(), 0);
  set_table(std::move(table), std::move(order));
}

void CsvTableModel::set_table(std::shared_ptr<const CsvTable> table, std::vector<int> order) {
  beginResetModel();
  ++sorting_;
  table_ = std::move(table);
  order_ = std::move(order);
  read_row_ = -1;
  endResetModel();
}

int CsvTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int CsvTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_->header.size());
}

QVariant CsvTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role != Qt::DisplayRole && role != Qt::TextAlignmentRole) return {};
  const int row = order_[static_cast<std::size_t>(index.row())];
  if (row != read_row_) {
    read_cells_ = table_->cells(row);
    read_row_ = row;
  }
  const QString text = read_cells_.value(index.column());
  if (role == Qt::DisplayRole) return text;
  double number = 0;
  return int(Qt::AlignVCenter | (csv_number(text, &number) ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant CsvTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < table_->header.size())
    return table_->header[section];
  return QAbstractTableModel::headerData(section, orientation, role);
}

void CsvTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= table_->header.size()) return;
  const quint64 request = ++sorting_;
  if (rowCount() <= kSortedAtOnce) {
    set_order(sorted_rows(*table_, order_, column, order));
    Q_EMIT sorted();
    return;
  }
  table_pool().start([guard = QPointer<CsvTableModel>(this), request, table = table_, rows = order_, column, order] {
    std::vector<int> sorted = sorted_rows(*table, rows, column, order);
    QMetaObject::invokeMethod(qApp, [guard, request, sorted = std::move(sorted)]() mutable {
      if (!guard || guard->sorting_ != request) return;
      guard->set_order(std::move(sorted));
      Q_EMIT guard->sorted();
    });
  });
}

void CsvTableModel::set_order(std::vector<int> order) {
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  std::vector<int> place(order.size());  // of a row of the table
  for (std::size_t i = 0; i < order.size(); ++i) place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  const QModelIndexList old = persistentIndexList();
  QModelIndexList now;
  for (const QModelIndex& at : old)
    now.append(index(place[static_cast<std::size_t>(order_[static_cast<std::size_t>(at.row())])], at.column()));
  order_ = std::move(order);
  changePersistentIndexList(old, now);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

}  // namespace ropewalk
