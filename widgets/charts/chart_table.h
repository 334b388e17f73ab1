// The values of a chart as a table beside it: sortable, selected cells can be copied, follows what is measured.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "widgets/charts/csv_table.h"

class QLabel;
class QTableView;

namespace ropewalk {

class CsvTableModel;

class ChartTable : public QWidget {
  Q_OBJECT
 public:
  // `csv` gives the rows; it is asked only while the table is in sight. `task`: where it gives something, that gives
  // the rows in another thread instead.
  ChartTable(std::function<QString()> csv, std::function<std::function<QString()>()> task, QWidget* parent);

  QTableView* view() const { return view_; }
  // Something may have changed. Many calls give one reading, and reading takes at most about a tenth of the time.
  void queue_refresh();
  void refresh();
  bool reading() const { return reading_; }  // in another thread
  // Tab-separated lines, as spreadsheets take them; cells between that are not selected are empty.
  QString selected_text() const;

 public Q_SLOTS:
  void copy_selected();

 Q_SIGNALS:
  void close_requested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Rows {  // as the header sorts them
    std::shared_ptr<const CsvTable> table;
    std::vector<int> order;
  };
  static Rows read(QString csv, int column, Qt::SortOrder order);
  void read_elsewhere(std::function<QString()> task);
  void show_rows(Rows rows);

  std::function<QString()> csv_;
  std::function<std::function<QString()>()> task_;
  std::shared_ptr<const CsvTable> shown_;
  bool reading_ = false, again_ = false;
  CsvTableModel* model_ = nullptr;
  QTableView* view_ = nullptr;
  QLabel* count_ = nullptr;
  QTimer timer_;
  int pause_ = 0;  // ms between two readings
};

}  // namespace ropewalk
