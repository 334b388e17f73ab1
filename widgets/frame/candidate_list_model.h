// Some candidates of a search as rows: those that were marked in a chart.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <memory>

#include "core/values/search_history.h"

namespace ropewalk {

class CandidateListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { id, generation, critical_dimension, fitness, interval, origin, stopped, columns };
  static constexpr int sort_role = Qt::UserRole;  // a number or text that sorts as a person expects
  using QAbstractTableModel::QAbstractTableModel;

  // The model reads the history, never copies it. Ids that it does not know are left out.
  void set_candidates(std::shared_ptr<const SearchHistory> history, const QList<qint64>& ids);
  qint64 id_at(int row) const { return ids_[row]; }
  int row_of(qint64 candidate) const { return int(ids_.indexOf(candidate)); }  // -1: not among them

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const CandidateEvaluated& candidate, int column) const;
  QVariant sort_value(const CandidateEvaluated& candidate, int column) const;
  std::shared_ptr<const SearchHistory> history_;
  QList<qint64> ids_;
};

}  // namespace ropewalk
