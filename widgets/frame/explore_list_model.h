// The sets of an exploration as rows: the starting one first, then those made by hand in the order in which they were
// measured.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/values/explore_history.h"

namespace ropewalk {

class ExploreListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { set_number, perplexity_column, interval, change, moved, critical_dimension, seconds, columns };
  using QAbstractTableModel::QAbstractTableModel;

  // The model reads the history, never copies it.
  void set_history(std::shared_ptr<const ExploreHistory> history);
  void history_appended();  // takes in what is new
  int number_at(int row) const;
  int row_of(int number) const;  // -1: not there

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const ExploreMeasured* set_at(int row) const;
  QString text(const ExploreMeasured& set, int column) const;
  std::shared_ptr<const ExploreHistory> history_;
  int sets_ = 0;  // taken in
  bool start_ = false;
};

// The pairs whose lambda differs, as ranges: "0–4, 17–31". Empty: none, or sets of other sizes.
QString moved_pairs_text(const RopeFactors& before, const RopeFactors& after);

}  // namespace ropewalk
