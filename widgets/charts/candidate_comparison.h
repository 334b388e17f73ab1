// Two candidates beside each other: ComparisonChart and a table of its values.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "core/values/event.h"
#include "widgets/charts/comparison_chart.h"

class QTableView;

namespace ropewalk {

// A row a pair: pair, lambda of A, lambda of B, B / A.
class ComparisonModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { pair, value_a, value_b, ratio, columns };
  using QAbstractTableModel::QAbstractTableModel;
  void set_values(std::vector<double> a, std::vector<double> b);  // of one size

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<double> a_, b_;
};

class CandidateComparison : public QWidget {
  Q_OBJECT
 public:
  explicit CandidateComparison(QWidget* parent = nullptr);

  void set_candidates(const ComparedCandidate& a, const ComparedCandidate& b);
  // Two candidates of one search.
  void set_candidates(const CandidateEvaluated& a, const CandidateEvaluated& b);
  void clear();
  ComparisonChart* chart() const { return chart_; }
  QTableView* table() const { return table_; }

 Q_SIGNALS:
  void pair_hovered(int pair);   // -1: left
  void pair_selected(int pair);  // clicked in the chart, or a row of the table became current

 private:
  void show_pair(int pair);

  ComparisonChart* chart_ = nullptr;
  ComparisonModel* model_ = nullptr;
  QTableView* table_ = nullptr;
};

}  // namespace ropewalk
