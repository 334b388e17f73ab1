// RULER's scores of one factor set as a table: rows: tasks, then their mean; columns: lengths.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/values/ruler_history.h"

namespace ropewalk {

class RulerTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void set_history(std::shared_ptr<const RulerHistory> history, int factor_set);
  void history_appended();  // the cells have changed, their number has not
  int factor_set() const { return factor_set_; }
  std::string task(int row) const;  // empty: the row of the mean
  std::int64_t length(int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  // "92.5 [88, 96] (20)": percent, its 95 % interval, samples; coloured by cividis from 0 to 100.
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Value {
    double score = 0, low = 0, high = 0;
    int samples = 0, tasks = 1;
  };
  std::optional<Value> value(const QModelIndex& index) const;
  QString tooltip(const QModelIndex& index) const;

  std::shared_ptr<const RulerHistory> history_;
  int factor_set_ = 0;
};

}  // namespace ropewalk
