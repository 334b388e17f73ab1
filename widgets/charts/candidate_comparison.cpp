#include "widgets/charts/candidate_comparison.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/charts/format.h"
#include "widgets/charts/list_table.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void ComparisonModel::set_values(std::vector<double> a, std::vector<double> b) {
  beginResetModel();
  a_ = std::move(a);
  b_ = std::move(b);
  endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(a_.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  const auto row = std::size_t(index.row());
  switch (index.column()) {
    case pair:
      return index.row();
    case value_a:
      return QString::number(a_[row], 'f', 3);
    case value_b:
      return QString::number(b_[row], 'f', 3);
    default:
      return QString::number(b_[row] / a_[row], 'f', 3);
  }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return QStringList{tr("Pair"), tr("λ of A"), tr("λ of B"), tr("B / A")}[section];
}

CandidateComparison::CandidateComparison(QWidget* parent) : QWidget(parent) {
  chart_ = new ComparisonChart;
  model_ = new ComparisonModel(this);
  table_ = new QTableView;
  table_->setModel(model_);
  make_list_table(table_, tr("Factors of both candidates"));
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->setMinimumWidth(200);
  table_->hide();
  auto* split = new QSplitter(Qt::Horizontal);
  split->addWidget(chart_);
  split->addWidget(table_);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 1);
  split->setSizes({700, 300});  // in proportion
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split);
  connect(chart_, &ComparisonChart::pair_hovered, this, &CandidateComparison::pair_hovered);
  connect(chart_, &ComparisonChart::pair_selected, this, [this](int pair) {
    show_pair(pair);
    Q_EMIT pair_selected(pair);
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (!now.isValid()) return;
    chart_->set_marked_pair(now.row());
    Q_EMIT pair_selected(now.row());
  });
}

void CandidateComparison::show_pair(int pair) {
  const QSignalBlocker quiet(table_->selectionModel());
  table_->setCurrentIndex(model_->index(pair, 0));
  table_->scrollTo(model_->index(pair, 0));
  table_->viewport()->update();
}

void CandidateComparison::set_candidates(const ComparedCandidate& a, const ComparedCandidate& b) {
  chart_->set_candidates(a, b);
  const bool any = chart_->pairs() > 0;
  model_->set_values(any ? a.factors.rescale_factors : std::vector<double>(),
                     any ? b.factors.rescale_factors : std::vector<double>());
  table_->setVisible(any);
}

void CandidateComparison::set_candidates(const CandidateEvaluated& a, const CandidateEvaluated& b) {
  const auto compared = [](const CandidateEvaluated& one) {
    return ComparedCandidate{tr("candidate %1").arg(one.id), one.factors, one.evaluation, {}};
  };
  set_candidates(compared(a), compared(b));
}

void CandidateComparison::clear() {
  set_candidates(ComparedCandidate{}, ComparedCandidate{});
}

}  // namespace ropewalk
