#include "widgets/frame/candidate_list_model.h"

#include <cmath>
#include <limits>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/charts/lineage_model.h"

namespace ropewalk {
namespace {

constexpr int kDigits = 4;

bool is_number(int column) {
  using Model = CandidateListModel;
  return column != Model::origin && column != Model::stopped;
}

}  // namespace

void CandidateListModel::set_candidates(std::shared_ptr<const SearchHistory> history, const QList<qint64>& ids) {
  beginResetModel();
  history_ = std::move(history);
  ids_.clear();
  for (const qint64 one : ids)
    if (history_ && history_->find(one)) ids_.append(one);
  endResetModel();
}

int CandidateListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ids_.size());
}

int CandidateListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QString CandidateListModel::text(const CandidateEvaluated& candidate, int column) const {
  const Evaluation& evaluation = candidate.evaluation;
  const bool failed = !evaluation.error.empty();
  switch (column) {
    case id:
      return QString::number(candidate.id);
    case generation:
      return QString::number(candidate.generation);
    case critical_dimension:
      return QString::number(candidate.factors.critical_dimension);
    case fitness:
      return failed ? QStringLiteral("–") : perplexity_text(std::exp(evaluation.nll), kDigits);
    case interval:
      if (failed || !std::isfinite(evaluation.nll_low) || !std::isfinite(evaluation.nll_high))
        return QStringLiteral("–");
      return tr("%1 – %2").arg(perplexity_text(std::exp(evaluation.nll_low), kDigits),
                               perplexity_text(std::exp(evaluation.nll_high), kDigits));
    case origin:
      return origin_text(candidate.origin);
    default:
      return failed                    ? tr("failed")
             : candidate.stopped_early ? tr("after %1").arg(evaluation.documents.size())
                                       : QString();
  }
}

QVariant CandidateListModel::sort_value(const CandidateEvaluated& candidate, int column) const {
  const Evaluation& evaluation = candidate.evaluation;
  switch (column) {
    case id:
      return qlonglong(candidate.id);
    case generation:
      return candidate.generation;
    case critical_dimension:
      return candidate.factors.critical_dimension;
    case fitness:
      return evaluation.error.empty() ? evaluation.nll : std::numeric_limits<double>::infinity();
    case interval:
      return evaluation.nll_high - evaluation.nll_low;
    case stopped:
      return candidate.stopped_early ? int(evaluation.documents.size()) : std::numeric_limits<int>::max();
    default:
      return text(candidate, column);
  }
}

QVariant CandidateListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
  const CandidateEvaluated* candidate = history_->find(ids_[index.row()]);
  if (!candidate) return {};
  if (role == Qt::DisplayRole) return text(*candidate, index.column());
  if (role == sort_role) return sort_value(*candidate, index.column());
  if (role == Qt::ToolTipRole && index.column() == stopped && !candidate->evaluation.error.empty())
    return core_text(candidate->evaluation.error);
  return {};
}

QVariant CandidateListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole)
    return int((is_number(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::DisplayRole)
    return QStringList{tr("Id"),        tr("Generation"), tr("d_rcd"),  tr("Perplexity"),
                       tr("95 % int."), tr("Origin"),     tr("Stopped")}[section];
  if (role == Qt::ToolTipRole)
    return QStringList{tr("Number of the candidate, in the order in which candidates were made"),
                       tr("Generation; 0 is the initial population"),
                       tr("Critical dimension, pairs"),
                       tr("exp of the mean NLL over the documents that it saw; 1 is perfect"),
                       tr("95 % interval over the documents (Student's t on the NLL)"),
                       tr("How it was made"),
                       tr("After how many documents racing stopped it; empty: it saw all")}[section];
  return {};
}

}  // namespace ropewalk
