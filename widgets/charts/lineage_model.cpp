#include "widgets/charts/lineage_model.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"

namespace ropewalk {

QString runs_text(const std::vector<int>& numbers) {
  QStringList runs;
  for (std::size_t at = 0; at < numbers.size();) {
    std::size_t end = at;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    runs << (end == at ? QString::number(numbers[at]) : QStringLiteral("%1–%2").arg(numbers[at]).arg(numbers[end]));
    at = end + 1;
  }
  return runs.join(QLatin1String(", "));
}

QString origin_text(const std::string& origin) {
  const auto word = [](const char* text) { return QCoreApplication::translate("ropewalk::LineageModel", text); };
  if (origin == "initial") return word("initial population");
  if (origin == "start") return word("starting point");
  if (origin == "mutation") return word("mutation");
  if (origin == "group") return word("group moved");
  if (origin == "crossover") return word("crossover");
  return QString::fromStdString(origin);
}

void LineageModel::set_line(const SearchHistory& history, std::int64_t candidate) {
  beginResetModel();
  steps_.clear();
  const std::vector<const CandidateEvaluated*> line = history.lineage(candidate);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const CandidateEvaluated& one = *line[at];
    Step step;
    step.id = one.id;
    step.generation = one.generation;
    step.origin = origin_text(one.parent < 0 && one.origin == "mutation" ? "initial" : one.origin);
    step.other_parent = one.other_parent;
    step.nll = one.evaluation.nll;
    step.nll_low = one.evaluation.nll_low;
    step.nll_high = one.evaluation.nll_high;
    step.stopped_early = one.stopped_early;
    step.failed = !one.evaluation.error.empty();
    step.critical_dimension = one.factors.critical_dimension;
    step.has_parent = at + 1 < line.size();
    if (step.has_parent) {
      step.change = factor_change(line[at + 1]->factors, one.factors);
      step.nll_change = one.evaluation.nll - line[at + 1]->evaluation.nll;
    }
    steps_.push_back(step);
  }
  endResetModel();
}

void LineageModel::clear() {
  beginResetModel();
  steps_.clear();
  endResetModel();
}

int LineageModel::row_of(std::int64_t candidate) const {
  const auto found = std::find_if(steps_.begin(), steps_.end(), [&](const Step& step) { return step.id == candidate; });
  return found == steps_.end() ? -1 : int(found - steps_.begin());
}

QString LineageModel::change_text(int row) const {
  const Step& step = steps_[std::size_t(row)];
  if (!step.has_parent) return tr("d_rcd %1").arg(step.critical_dimension);
  const FactorChange& made = step.change;
  if (!made.comparable) return tr("another number of pairs");
  if (made.none()) return tr("nothing");
  QStringList said;
  if (!made.upper_pairs.empty())
    said << (made.upper_pairs.size() == 1 ? tr("pair %1") : tr("pairs %1")).arg(runs_text(made.upper_pairs));
  if (made.lower_part) said << tr("those below d_rcd");
  if (made.critical_dimension != 0)
    said << tr("d_rcd %1 → %2").arg(step.critical_dimension - made.critical_dimension).arg(step.critical_dimension);
  if (made.attention_factor != 0)
    said << tr("m %1%2").arg(QLatin1String(made.attention_factor > 0 ? "+" : "")).arg(made.attention_factor, 0, 'g', 3);
  QString words = said.join(QLatin1String("; "));
  if (made.greatest_ratio != 1)
    words = tr("%1 (λ × %2 at most)").arg(words, QString::number(made.greatest_ratio, 'f', 3));
  return words;
}

int LineageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(steps_.size());
}

int LineageModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QString LineageModel::text(int row, int column) const {
  const Step& step = steps_[std::size_t(row)];
  switch (column) {
    case generation:
      return QString::number(step.generation);
    case id:
      return QString::number(step.id);
    case origin:
      return step.other_parent >= 0 ? tr("%1 with %2").arg(step.origin).arg(step.other_parent) : step.origin;
    case fitness: {
      if (step.failed) return tr("failed");
      const QString value = perplexity_text(std::exp(step.nll), 4);
      if (!step.has_parent || !std::isfinite(step.nll_change)) return value;
      return tr("%1 (%2%3 nats)")
          .arg(value, QLatin1String(step.nll_change > 0 ? "+" : ""), QString::number(step.nll_change, 'f', 3));
    }
    default:
      return change_text(row);
  }
}

QVariant LineageModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const bool number = index.column() <= id || index.column() == fitness;
  if (role == Qt::TextAlignmentRole) return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(index.row(), index.column());
  return {};
}

QVariant LineageModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole)
    return int((section <= id || section == fitness ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return QStringList{tr("Generation"), tr("Candidate"), tr("Made by"), tr("Perplexity"),
                     tr("Changed against its parent")}[section];
}

}  // namespace ropewalk
