// The samples of one cell of RULER's table: index, score, right answers, what the model answered.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/values/ruler_history.h"

namespace ropewalk {

class RulerSampleModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { index_column, score_column, outputs_column, answer_column, columns };
  using QAbstractTableModel::QAbstractTableModel;

  // Copies them: a cell has few. Keeps rows that are there already.
  void set_samples(const RulerHistory::Samples& samples);
  const RulerScored* sample(int row) const;  // nullptr: no such row

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  std::vector<RulerScored> samples_;
};

QString right_answers(const RulerScored& sample);  // one after another

}  // namespace ropewalk
