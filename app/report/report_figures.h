// The figures of a report: the charts of the window, in the light theme, as SVG.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>
#include <functional>

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

struct FigurePlan {
  QString caption;
  QSize size;                             // pixels of its coordinates
  std::function<QByteArray(QSize)> draw;  // an SVG file; empty: there is nothing to see
};

QList<FigurePlan> figures_of_run(const ComparedRun& run);
QList<FigurePlan> figures_of_comparison(const QList<ComparedRun>& runs);

}  // namespace ropewalk
