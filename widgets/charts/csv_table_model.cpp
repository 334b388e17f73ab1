#include "widgets/charts/csv_table_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/charts/csv_rows.h"

namespace ropewalk {

namespace {

// Lines without anything in them are no rows.
std::vector<QStringList> parse(const QString& csv) {
  std::vector<QStringList> rows;
  for (qsizetype at = 0; at < csv.size();) {
    const qsizetype from = at;
    QStringList cells = next_csv_row(csv, at);
    const QStringView line = QStringView(csv).mid(from, at - from);
    const bool blank = std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'\r' || c == u'\n'; });
    if (!blank) rows.push_back(std::move(cells));
  }
  return rows;
}

bool is_number(const QString& text, double* value) {
  bool ok = false;
  *value = text.toDouble(&ok);
  return ok && std::isfinite(*value);
}

}  // namespace

CsvTableModel::CsvTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CsvTableModel::set_csv(const QString& csv) {
  beginResetModel();
  rows_ = parse(csv);
  header_.clear();
  if (!rows_.empty()) {
    header_ = rows_.front();
    rows_.erase(rows_.begin());
  }
  endResetModel();
}

int CsvTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CsvTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(header_.size());
}

QVariant CsvTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
    return {};
  }
  const QString text = rows_[static_cast<std::size_t>(index.row())].value(index.column());
  if (role == Qt::DisplayRole) {
    return text;
  }
  double number = 0;
  if (role == Qt::TextAlignmentRole) {
    return int(Qt::AlignVCenter | (is_number(text, &number) ? Qt::AlignRight : Qt::AlignLeft));
  }
  return {};
}

QVariant CsvTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < header_.size()) {
    return header_[section];
  }
  return QAbstractTableModel::headerData(section, orientation, role);
}

void CsvTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= header_.size()) {
    return;
  }
  struct Key {  // small, so that sorting does not jump about in memory
    double value;
    int row;
  };
  std::vector<Key> numbers;
  std::vector<int> from;  // at first only the rows without a number
  numbers.reserve(rows_.size());
  for (int row = 0; row < rowCount(); ++row) {
    Key key{0, row};
    if (is_number(rows_[static_cast<std::size_t>(row)].value(column), &key.value)) {
      numbers.push_back(key);
    } else {
      from.push_back(row);
    }
  }
  const bool up = order == Qt::AscendingOrder;
  std::stable_sort(numbers.begin(), numbers.end(),
                   [up](const Key& a, const Key& b) { return up ? a.value < b.value : b.value < a.value; });
  std::stable_sort(from.begin(), from.end(), [&](int left, int right) {
    const QString a = rows_[static_cast<std::size_t>(left)].value(column);
    const QString b = rows_[static_cast<std::size_t>(right)].value(column);
    return up ? a < b : b < a;
  });
  std::vector<int> order_of_rows;
  order_of_rows.reserve(rows_.size());
  for (const Key& key : numbers) {
    order_of_rows.push_back(key.row);
  }
  order_of_rows.insert(order_of_rows.end(), from.begin(), from.end());
  from = std::move(order_of_rows);
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  std::vector<QStringList> sorted;
  sorted.reserve(rows_.size());
  std::vector<int> to(rows_.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    sorted.push_back(std::move(rows_[static_cast<std::size_t>(from[i])]));
    to[static_cast<std::size_t>(from[i])] = static_cast<int>(i);
  }
  rows_ = std::move(sorted);
  const QModelIndexList old = persistentIndexList();
  for (const QModelIndex& at : old) {
    changePersistentIndex(at, index(to[static_cast<std::size_t>(at.row())], at.column()));
  }
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

}  // namespace ropewalk
