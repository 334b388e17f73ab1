// The values of a chart as a table beside it: sortable, selected cells can be copied, follows what is measured.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QTableView;

namespace ropewalk {

class CsvTableModel;

class ChartTable : public QWidget {
  Q_OBJECT
 public:
  // `csv` gives the rows; it is asked only while the table is in sight.
  ChartTable(std::function<QString()> csv, QWidget* parent);

  QTableView* view() const { return view_; }
  // Something may have changed. Many calls give one reading, and reading takes at most about a tenth of the time.
  void queue_refresh();
  void refresh();
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
  void show_rows(const QString& csv);

  std::function<QString()> csv_;
  QString shown_;
  CsvTableModel* model_ = nullptr;
  QTableView* view_ = nullptr;
  QLabel* count_ = nullptr;
  QTimer timer_;
  int pause_ = 0;  // ms between two readings
};

}  // namespace ropewalk
