// The two tables of a comparison: parameters that differ, and scores held against the baseline. A column a run.
#pragma once

#include <QTableWidget>

#include "widgets/frame/parameter_rows.h"
#include "widgets/frame/score_rows.h"

namespace ropewalk {

// A first column of names and one for each run, its letter in the head; as high as its rows, up to `most` pixels.
class CompareTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit CompareTable(const QString& accessible_name, QWidget* parent = nullptr);
  void show_parameters(const QList<ComparedRun>& runs, const QList<ParameterRow>& rows);
  void show_scores(const QList<ComparedRun>& runs, const std::vector<ScoreRow>& rows);
  void copy();  // the selected cells, or all, as text apart by tabs
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void set_columns(const QString& first, const QList<ComparedRun>& runs);
  void fit();
  QTableWidgetItem* put(int row, int column, const QString& text, const QString& tip);
};

}  // namespace ropewalk
