// A small line in a table cell: a run's progress without opening it.
#pragma once

#include <QStyledItemDelegate>

namespace ropewalk {

// Draws the model's `role` (QList<double>); nothing for fewer than two finite values.
class SparklineDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  SparklineDelegate(int role, QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int role_;
};

}  // namespace ropewalk
