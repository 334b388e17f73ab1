// The rows of a chart's CSV as a read-only table: numbers sort as numbers and stand to the right.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace ropewalk {

class CsvTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit CsvTableModel(QObject* parent = nullptr);

  // `csv`: a header line, then one line a row, as ChartView::csv() gives it. Short rows are filled with empty cells.
  void set_csv(const QString& csv);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  // Stable; cells that are no finite number come last in either order, by their text.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 private:
  QStringList header_;
  std::vector<QStringList> rows_;
};

}  // namespace ropewalk
