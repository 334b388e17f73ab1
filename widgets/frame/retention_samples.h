// The samples of one part of a retention run: what was right, and what the models said before and after.
#pragma once

#include <QAbstractTableModel>
#include <QLabel>
#include <QTableView>
#include <QWidget>

#include "core/values/evaluation_events.h"

namespace ropewalk {

class RetentionSampleModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { sample, before, after, wanted, answer_before, answer_after, column_count };
  explicit RetentionSampleModel(QObject* parent = nullptr);
  void set_measured(const RetentionMeasured& measured);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;  // without the answers of a part that asks nothing
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  RetentionMeasured measured_;
};

class RetentionSamples : public QWidget {
  Q_OBJECT
 public:
  explicit RetentionSamples(QWidget* parent = nullptr);  // hidden until there is something to show
  void set_measured(const RetentionMeasured& measured);
  RetentionSampleModel* model() { return model_; }
  QTableView* table() { return table_; }
  QString title() const { return title_->text(); }

 Q_SIGNALS:
  void closed();

 private:
  RetentionSampleModel* model_;
  QLabel* title_;
  QTableView* table_;
};

}  // namespace ropewalk
