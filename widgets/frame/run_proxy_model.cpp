#include "widgets/frame/run_proxy_model.h"

#include <algorithm>
#include <numeric>

namespace ropewalk {
namespace {

constexpr int kFewRows = 32;  // so many are put in place one by one, more at once

template <typename Value>
int order_of(const Value& a, const Value& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

int order_of_texts(const std::string& a, const std::string& b) {
  return a.compare(b);
}

// Runs without a value stand last in an ascending list.
int order_of_values(const std::optional<double>& a, const std::optional<double>& b) {
  if (a.has_value() != b.has_value()) return a ? -1 : 1;
  return a ? order_of(*a, *b) : 0;
}

std::optional<double> trend_of(const RunSummary& run) {
  return run.sparkline.empty() ? std::optional<double>() : std::optional<double>(double(run.sparkline.back()));
}

int order_of_runs(const RunSummary& a, const RunSummary& b, int column) {
  switch (column) {
    case RunListModel::star:
      return order_of(b.starred, a.starred);
    case RunListModel::name:
      return QString::localeAwareCompare(QString::fromStdString(a.name), QString::fromStdString(b.name));
    case RunListModel::kind:
      return order_of_texts(a.kind, b.kind);
    case RunListModel::model:
      return order_of_texts(a.model, b.model);
    case RunListModel::target:
      return order_of(a.target, b.target);
    case RunListModel::best:
      return order_of_values(a.best, b.best);
    case RunListModel::last:
      return order_of_values(a.last, b.last);
    case RunListModel::trend:
      return order_of_values(trend_of(a), trend_of(b));
    case RunListModel::state:
      return order_of_texts(a.state, b.state);
    case RunListModel::started:
      return order_of_texts(a.started, b.started);
    case RunListModel::length:
      return order_of(a.seconds, b.seconds);
    case RunListModel::tags:
      return order_of_texts(a.tags, b.tags);
    default:
      return 0;
  }
}

}  // namespace

RunProxyModel::RunProxyModel(QObject* parent) : QAbstractProxyModel(parent) {}

void RunProxyModel::setSourceModel(QAbstractItemModel* runs) {
  beginResetModel();
  if (runs_) runs_->disconnect(this);
  QAbstractProxyModel::setSourceModel(runs);
  runs_ = qobject_cast<RunListModel*>(runs);
  fill();
  endResetModel();
  if (!runs_) return;
  connect(runs_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
  connect(runs_, &QAbstractItemModel::modelReset, this, [this] {
    fill();
    endResetModel();
  });
  connect(runs_, &QAbstractItemModel::rowsInserted, this,
          [this](const QModelIndex&, int first, int last) { source_inserted(first, last); });
  connect(runs_, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex& from, const QModelIndex& to) { source_changed(from.row(), to.row()); });
}

bool RunProxyModel::accepts(int source_row) const {
  const RunSummary& run = runs_->at(source_row);
  return (!run.archived || show_archived_ || filter_.shows_archived()) && filter_.matches(run);
}

bool RunProxyModel::before(int left, int right) const {
  const RunSummary &a = runs_->at(left), &b = runs_->at(right);
  int order = order_of_runs(a, b, column_);
  if (order == 0) order = order_of(a.id, b.id);
  return order_ == Qt::AscendingOrder ? order < 0 : order > 0;
}

void RunProxyModel::fill() {
  rows_.clear();
  const int count = runs_ ? runs_->rowCount() : 0;
  rows_.reserve(std::size_t(count));
  for (int row = 0; row < count; ++row)
    if (accepts(row)) rows_.push_back(row);
  sort_rows();
  number_places();
}

void RunProxyModel::sort_rows() {
  if (column_ == RunListModel::name) {  // comparing as the locale does is slow: each name is prepared once
    std::vector<QString> names(std::size_t(runs_ ? runs_->rowCount() : 0));
    for (const int row : rows_) names[std::size_t(row)] = QString::fromStdString(runs_->at(row).name);
    std::sort(rows_.begin(), rows_.end(), [&](int a, int b) {
      int order = QString::localeAwareCompare(names[std::size_t(a)], names[std::size_t(b)]);
      if (order == 0) order = order_of(runs_->at(a).id, runs_->at(b).id);
      return order_ == Qt::AscendingOrder ? order < 0 : order > 0;
    });
  } else if (column_ >= 0) {
    // As runs come they are mostly in order of their start already, or just the other way round.
    const auto less = [this](int a, int b) { return before(a, b); };
    if (std::is_sorted(rows_.rbegin(), rows_.rend(), less)) std::reverse(rows_.begin(), rows_.end());
    if (std::is_sorted(rows_.begin(), rows_.end(), less)) return;
    std::sort(rows_.begin(), rows_.end(), [this](int a, int b) { return before(a, b); });
  }
}

void RunProxyModel::number_places() {
  places_.assign(std::size_t(runs_ ? runs_->rowCount() : 0), -1);
  for (std::size_t place = 0; place < rows_.size(); ++place) places_[std::size_t(rows_[place])] = int(place);
}

void RunProxyModel::reset() {
  beginResetModel();
  fill();
  endResetModel();
}

void RunProxyModel::set_filter(const RunFilter& filter) {
  filter_ = filter;
  reset();
}

void RunProxyModel::set_show_archived(bool show) {
  if (show_archived_ == show) return;
  show_archived_ = show;
  reset();
}

void RunProxyModel::sort(int column, Qt::SortOrder order) {
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList old = persistentIndexList();
  QList<int> old_rows;
  for (const QModelIndex& index : old) old_rows << rows_[std::size_t(index.row())];
  column_ = column;
  order_ = order;
  sort_rows();
  number_places();
  QModelIndexList moved;
  for (qsizetype i = 0; i < old.size(); ++i) moved << index(places_[std::size_t(old_rows[i])], old[i].column());
  changePersistentIndexList(old, moved);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RunProxyModel::source_inserted(int first, int last) {
  if (last - first >= kFewRows || first != int(places_.size())) return reset();
  for (int row = first; row <= last; ++row) {
    places_.push_back(-1);
    if (accepts(row)) insert(row);
  }
}

void RunProxyModel::source_changed(int first, int last) {
  if (first != last) return reset();  // the others are out of order too: there is no place to look for
  update_row(first);
}

void RunProxyModel::insert(int source_row) {
  const auto at = column_ < 0 ? std::lower_bound(rows_.begin(), rows_.end(), source_row)
                              : std::lower_bound(rows_.begin(), rows_.end(), source_row,
                                                 [this](int a, int b) { return before(a, b); });
  const int place = int(at - rows_.begin());
  beginInsertRows({}, place, place);
  rows_.insert(at, source_row);
  for (std::size_t i = std::size_t(place); i < rows_.size(); ++i) places_[std::size_t(rows_[i])] = int(i);
  endInsertRows();
}

void RunProxyModel::remove(int place) {
  beginRemoveRows({}, place, place);
  places_[std::size_t(rows_[std::size_t(place)])] = -1;
  rows_.erase(rows_.begin() + place);
  for (std::size_t i = std::size_t(place); i < rows_.size(); ++i) places_[std::size_t(rows_[i])] = int(i);
  endRemoveRows();
}

void RunProxyModel::update_row(int source_row) {
  const int place = places_[std::size_t(source_row)];
  const bool wanted = accepts(source_row);
  if (place < 0) {
    if (wanted) insert(source_row);
    return;
  }
  if (!wanted) return remove(place);
  // Where it belongs among the others, which are in order.
  const auto less = [this](int a, int b) { return before(a, b); };
  const auto here = rows_.begin() + place;
  auto to = here;
  if (column_ >= 0 && here != rows_.begin() && less(source_row, *(here - 1))) {
    to = std::lower_bound(rows_.begin(), here, source_row, less);
  } else if (column_ >= 0 && here + 1 != rows_.end() && less(*(here + 1), source_row)) {
    to = std::lower_bound(here + 1, rows_.end(), source_row, less);
  }
  if (to != here) {
    const int target = int(to - rows_.begin());  // before this row, counted before the move
    beginMoveRows({}, place, place, {}, target);
    if (target < place) {
      std::rotate(to, here, here + 1);
    } else {
      std::rotate(here, here + 1, to);
    }
    const int last = std::max(place, target - 1);
    for (int i = std::min(place, target); i <= last; ++i) places_[std::size_t(rows_[std::size_t(i)])] = i;
    endMoveRows();
  }
  const int now = places_[std::size_t(source_row)];
  Q_EMIT dataChanged(index(now, 0), index(now, columnCount() - 1));
}

int RunProxyModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(rows_.size());
}

int RunProxyModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !runs_ ? 0 : int(RunListModel::column_count);
}

QModelIndex RunProxyModel::index(int row, int column, const QModelIndex& parent) const {
  return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RunProxyModel::mapToSource(const QModelIndex& proxy) const {
  if (!proxy.isValid() || !runs_ || proxy.row() >= int(rows_.size())) return {};
  return runs_->index(rows_[std::size_t(proxy.row())], proxy.column());
}

QModelIndex RunProxyModel::mapFromSource(const QModelIndex& source) const {
  if (!source.isValid() || source.row() >= int(places_.size())) return {};
  const int place = places_[std::size_t(source.row())];
  return place < 0 ? QModelIndex() : index(place, source.column());
}

QVariant RunProxyModel::headerData(int section, Qt::Orientation orientation, int role) const {
  return runs_ && orientation == Qt::Horizontal ? runs_->headerData(section, orientation, role) : QVariant();
}

}  // namespace ropewalk
