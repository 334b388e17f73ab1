// A candidate and its parents back to the initial population, a row a step, the candidate first.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/values/factor_change.h"
#include "core/values/search_history.h"

namespace ropewalk {

class LineageModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { generation, id, origin, fitness, change, columns };
  struct Step {
    std::int64_t id = 0;
    int generation = 0;
    QString origin;
    std::int64_t other_parent = -1;  // of a crossover
    double nll = 0, nll_low = 0, nll_high = 0;
    bool stopped_early = false, failed = false;
    int critical_dimension = 0;
    bool has_parent = false;
    FactorChange change;    // against the parent: the next row
    double nll_change = 0;  // against the parent, nats
  };
  using QAbstractTableModel::QAbstractTableModel;

  void set_line(const SearchHistory& history, std::int64_t candidate);
  void clear();
  const std::vector<Step>& steps() const { return steps_; }
  int row_of(std::int64_t id) const;  // -1: not on the line
  // "pairs 22, 25–27; d_rcd 17 → 18"
  QString change_text(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(int row, int column) const;

  std::vector<Step> steps_;
};

// "3, 5–8": runs of whole numbers, increasing.
QString runs_text(const std::vector<int>& numbers);
// A person's word for CandidateEvaluated::origin.
QString origin_text(const std::string& origin);

}  // namespace ropewalk
