// Builds the report of one run or of several compared ones, figure by figure, so that a window stays alive between
// them.
#pragma once

#include <QList>
#include <QString>

#include "app/report/report_figures.h"
#include "core/exchange/report.h"
#include "widgets/frame/compared_runs.h"

namespace ropewalk {

// Needs a QApplication. All in the thread of the widgets.
class ReportBuilder {
 public:
  // At least one run; the first is the baseline. `workspace`: the file that keeps them, for the command that repeats.
  ReportBuilder(QList<ComparedRun> runs, QString workspace);

  int steps() const { return int(figures_.size()) + 1; }
  bool done() const { return step_ >= steps(); }
  void next();  // draws one more figure, or puts the text together
  // Once done.
  const Report& report() const { return report_; }

 private:
  void put_together();

  QList<ComparedRun> runs_;
  QString workspace_;
  QList<FigurePlan> figures_;
  std::vector<ReportFigure> drawn_;
  int step_ = 0;
  Report report_;
};

// All at once, in a row.
Report make_report(const QList<ComparedRun>& runs, const QString& workspace);
// Columns of a report of one run: one for each of its factor sets, so that they are compared with the first.
QList<ComparedRun> sets_of(const ComparedRun& run);

}  // namespace ropewalk
