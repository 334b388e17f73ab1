#include "widgets/frame/explore_list_model.h"

#include <cmath>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"

namespace ropewalk {
namespace {

constexpr int kDigits = 4;
constexpr double kSame = 1e-9;  // relative: rounding is no move
constexpr int kMostRanges = 4;

}  // namespace

QString moved_pairs_text(const RopeFactors& before, const RopeFactors& after) {
  QStringList ranges;
  const std::size_t pairs = after.rescale_factors.size();
  if (before.rescale_factors.size() != pairs) return {};
  const auto moved = [&](std::size_t pair) {
    return std::abs(after.rescale_factors[pair] / before.rescale_factors[pair] - 1) > kSame;
  };
  for (std::size_t first = 0; first < pairs; ++first) {
    if (!moved(first)) continue;
    std::size_t last = first;
    while (last + 1 < pairs && moved(last + 1)) ++last;
    ranges << (last == first ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(last));
    first = last;
  }
  if (ranges.size() > kMostRanges) ranges = ranges.mid(0, kMostRanges) << QStringLiteral("…");
  return ranges.join(QStringLiteral(", "));
}

void ExploreListModel::set_history(std::shared_ptr<const ExploreHistory> history) {
  beginResetModel();
  history_ = std::move(history);
  start_ = history_ && history_->start();
  sets_ = history_ ? int(history_->sets().size()) : 0;
  endResetModel();
}

void ExploreListModel::history_appended() {
  if (!history_) return;
  if (!start_ && history_->start()) {
    beginInsertRows({}, 0, 0);
    start_ = true;
    endInsertRows();
    // What all others are compared with is known now.
    if (sets_ > 0) Q_EMIT dataChanged(index(1, change), index(sets_, change));
  }
  const int now = int(history_->sets().size());
  if (now <= sets_) return;
  beginInsertRows({}, rowCount(), rowCount() + now - sets_ - 1);
  sets_ = now;
  endInsertRows();
}

const ExploreMeasured* ExploreListModel::set_at(int row) const {
  if (!history_ || row < 0 || row >= rowCount()) return nullptr;
  return start_ && row == 0 ? history_->start() : &history_->sets()[std::size_t(row - int(start_))];
}

int ExploreListModel::number_at(int row) const {
  const ExploreMeasured* set = set_at(row);
  return set ? set->number : -1;
}

int ExploreListModel::row_of(int number) const {
  for (int row = 0; row < rowCount(); ++row)
    if (number_at(row) == number) return row;
  return -1;
}

int ExploreListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : sets_ + int(start_);
}

int ExploreListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QString ExploreListModel::text(const ExploreMeasured& set, int column) const {
  const Evaluation& evaluation = set.evaluation;
  const bool failed = !evaluation.error.empty();
  switch (column) {
    case set_number:
      return set.number == 0 ? tr("start") : QString::number(set.number);
    case perplexity_column:
      return failed ? tr("failed") : perplexity_text(perplexity(evaluation), kDigits);
    case interval:
      if (failed || !std::isfinite(evaluation.nll_low) || !std::isfinite(evaluation.nll_high))
        return QStringLiteral("–");
      return tr("%1 – %2").arg(perplexity_text(std::exp(evaluation.nll_low), kDigits),
                               perplexity_text(std::exp(evaluation.nll_high), kDigits));
    case change: {
      const ExploreMeasured* start = history_->start();
      if (!start || set.number == 0 || failed || !start->evaluation.error.empty()) return {};
      const double percent = 100 * std::expm1(evaluation.nll - start->evaluation.nll);
      if (!std::isfinite(percent)) return QStringLiteral("–");
      const double shown = std::round(100 * percent) / 100 + 0.0;  // not "-0.00"
      return QStringLiteral("%1 %")
          .arg((shown > 0 ? QStringLiteral("+") : QString()) + QString::number(shown, 'f', 2));
    }
    case moved:
      return set.number == 0 ? QString() : moved_pairs_text(history_->spec().start, set.factors);
    case critical_dimension:
      return QString::number(set.factors.critical_dimension);
    default:
      return tr("%1 s").arg(number_text(evaluation.seconds, 2));
  }
}

QVariant ExploreListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const ExploreMeasured* set = set_at(index.row());
  if (!set) return {};
  if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
  if (role == Qt::DisplayRole) return text(*set, index.column());
  if (role == Qt::ToolTipRole && !set->evaluation.error.empty()) return core_text(set->evaluation.error);
  return {};
}

QVariant ExploreListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole) return int((section == moved ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::DisplayRole)
    return QStringList{tr("Set"),         tr("Perplexity"), tr("95 % int."), tr("Change"),
                       tr("Moved pairs"), tr("d_rcd"),      tr("Took")}[section];
  if (role == Qt::ToolTipRole)
    return QStringList{tr("In the order in which the sets were measured"),
                       tr("Needle perplexity over the documents: exp of the mean NLL of the answer's tokens; 1 is "
                          "perfect"),
                       tr("95 % interval over the documents (Student's t on the NLL)"),
                       tr("Perplexity against the starting set's, on the same documents, percent; below 0 is better"),
                       tr("Pairs whose factor differs from the starting set's"),
                       tr("Critical dimension, pairs"),
                       tr("Seconds that measuring took")}[section];
  return {};
}

}  // namespace ropewalk
