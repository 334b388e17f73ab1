// What the compared runs have in common as lines: each kind of line with the runs that have it.
#pragma once

#include "widgets/charts/overlay_chart.h"
#include "widgets/frame/score_rows.h"

namespace ropewalk {

struct RunCurves {
  QString id;        // "fitness", "loss_long" ...
  QString title;     // in the box where the kind is chosen
  QString sentence;  // above the chart
  OverlayAxes axes;
  QList<OverlayLine> lines;  // in the runs' order
};

// Kinds without a line are left out.
QList<RunCurves> run_curves(const QList<ComparedRun>& runs, const RunScores& scores);
// lambda_i over pairs; no line where no run has factors.
RunCurves factor_curves(const QList<ComparedRun>& runs);
// The name of a run in legends: "A  search 4x".
QString lettered_name(const QList<ComparedRun>& runs, qsizetype index);

}  // namespace ropewalk
