#include "widgets/charts/ruler_sample_model.h"

#include <QStringList>

#include "widgets/charts/format.h"

namespace ropewalk {

QString right_answers(const RulerScored& sample) {
  QStringList answers;
  for (const std::string& output : sample.outputs) answers << QString::fromStdString(output);
  return answers.join(QStringLiteral(", "));
}

void RulerSampleModel::set_samples(const RulerHistory::Samples& samples) {
  beginResetModel();
  samples_.clear();
  for (const auto& [index, sample] : samples) samples_.push_back(sample);
  endResetModel();
}

const RulerScored* RulerSampleModel::sample(int row) const {
  return row >= 0 && row < int(samples_.size()) ? &samples_[std::size_t(row)] : nullptr;
}

int RulerSampleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(samples_.size());
}

int RulerSampleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QVariant RulerSampleModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const RulerScored& one = samples_[std::size_t(index.row())];
  const bool number = index.column() == index_column || index.column() == score_column;
  if (role == Qt::TextAlignmentRole) return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  const bool tip = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !tip) return {};
  switch (index.column()) {
    case index_column:
      return tip ? tr("%1 tokens read, %2 written, %3 s")
                       .arg(exact_text(one.prompt_tokens), exact_text(one.answer_tokens),
                            QString::number(one.seconds, 'f', 1))
                 : QString::number(one.index);
    case score_column:
      return tr("%1 %").arg(QString::number(100 * one.score, 'f', one.score == 0 || one.score == 1 ? 0 : 1));
    case outputs_column:
      return right_answers(one);
    default: {
      const QString answer = QString::fromStdString(one.prediction);
      return tip ? answer : answer.simplified();
    }
  }
}

QVariant RulerSampleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole)
    return int((section <= score_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return QStringList{tr("Sample"), tr("Score"), tr("Right answers"), tr("Generated answer")}[section];
}

}  // namespace ropewalk
