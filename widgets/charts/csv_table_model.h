// The rows of a chart's CSV as a read-only table: numbers sort as numbers and stand to the right.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <memory>
#include <vector>

#include "widgets/charts/csv_table.h"

namespace ropewalk {

class CsvTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  // More rows are sorted in another thread, so that the window's goes on; sorted() says when they are.
  static constexpr int kSortedAtOnce = 5000;

  explicit CsvTableModel(QObject* parent = nullptr);

  // `csv`: a header line, then one line a row, as ChartView::csv() gives it. Short rows are filled with empty cells.
  void set_csv(const QString& csv);
  // `order`: of the table's rows, each once.
  void set_table(std::shared_ptr<const CsvTable> table, std::vector<int> order);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  // Stable; cells that are no finite number come last in either order, by their text.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 Q_SIGNALS:
  void sorted();

 private:
  void set_order(std::vector<int> order);
  std::shared_ptr<const CsvTable> table_ = std::make_shared<CsvTable>();
  std::vector<int> order_;     // the table's row in each of the model's
  mutable int read_row_ = -1;  // of the table, whose cells are kept: one is looked at by column after column
  mutable QStringList read_cells_;
  quint64 sorting_ = 0;  // the newest request; older ones come too late
};

}  // namespace ropewalk
