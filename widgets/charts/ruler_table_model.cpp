#include "widgets/charts/ruler_table_model.h"

#include <QFont>

#include "widgets/charts/format.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/theme/color_map.h"

namespace ropewalk {

void RulerTableModel::set_history(std::shared_ptr<const RulerHistory> history, int factor_set) {
  beginResetModel();
  history_ = std::move(history);
  factor_set_ = factor_set;
  endResetModel();
}

void RulerTableModel::history_appended() {
  if (rowCount() == 0 || columnCount() == 0) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::string RulerTableModel::task(int row) const {
  return history_ && row >= 0 && row < int(history_->tasks().size()) ? history_->tasks()[std::size_t(row)]
                                                                     : std::string();
}

std::int64_t RulerTableModel::length(int column) const {
  return history_ && column >= 0 && column < int(history_->lengths().size()) ? history_->lengths()[std::size_t(column)]
                                                                             : 0;
}

int RulerTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !history_ ? 0 : int(history_->tasks().size()) + 1;
}

int RulerTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !history_ ? 0 : int(history_->lengths().size());
}

std::optional<RulerTableModel::Value> RulerTableModel::value(const QModelIndex& index) const {
  const std::string of = task(index.row());
  if (of.empty()) {
    const auto mean = history_->mean(factor_set_, length(index.column()));
    if (!mean) return {};
    return Value{mean->score, mean->low, mean->high, mean->samples, mean->tasks};
  }
  const auto score = history_->score(factor_set_, of, length(index.column()));
  if (!score) return {};
  return Value{score->score, score->low, score->high, int(score->samples.size()), 1};
}

QString RulerTableModel::tooltip(const QModelIndex& index) const {
  const QString where =
      tr("%1 at %2 tokens").arg(ruler_task_name(task(index.row())), exact_text(length(index.column())));
  const auto cell = value(index);
  if (!cell) return tr("%1: not scored yet").arg(where);
  QString text = tr("%1: %2 %, 95 % interval %3 to %4 %, %5 samples")
                     .arg(where, QString::number(cell->score, 'f', 2), QString::number(cell->low, 'f', 1),
                          QString::number(cell->high, 'f', 1), exact_text(cell->samples));
  if (task(index.row()).empty())
    return tr("%1. Mean over %2 tasks, the interval from the samples' spread within tasks").arg(text).arg(cell->tasks);
  return tr("%1. Click to see them").arg(text);
}

QVariant RulerTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignCenter);
  if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return tooltip(index);
  if (role == Qt::FontRole && task(index.row()).empty()) {
    QFont font;
    font.setBold(true);
    return font;
  }
  const auto cell = value(index);
  if (role == Qt::DisplayRole) {
    if (!cell) return QStringLiteral("–");
    return tr("%1 [%2, %3] (%4)")
        .arg(QString::number(cell->score, 'f', 1), QString::number(cell->low, 'f', 0),
             QString::number(cell->high, 'f', 0), exact_text(cell->samples));
  }
  if (!cell) return {};
  const QColor ground = map_color(ColorMap::cividis, cell->score / 100);
  if (role == Qt::BackgroundRole) return ground;
  if (role == Qt::ForegroundRole) return text_on(ground);
  return {};
}

QVariant RulerTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  const bool column = orientation == Qt::Horizontal;
  if (section < 0 || section >= (column ? columnCount() : rowCount())) return {};
  if (role == Qt::DisplayRole) return column ? length_text(double(length(section))) : ruler_task_name(task(section));
  if (role == Qt::ToolTipRole && column) return tr("%1 tokens of prompt and answer").arg(exact_text(length(section)));
  if (role == Qt::TextAlignmentRole && !column) return int(Qt::AlignLeft | Qt::AlignVCenter);
  return {};
}

}  // namespace ropewalk
