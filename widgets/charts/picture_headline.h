// The head of a chart that is painted by hand: its ground, what it says in one line, and its key below.
#pragma once

#include <QString>
#include <QStringList>

#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {

struct PictureHeadline {
  QString text;
  QStringList keys;   // longest first: the first that has room is written, else the last is cut
  double edge = 0;    // pixels left of both lines, and right of the key
  double corner = 0;  // right of the headline: the chart's buttons stand there
  double gap = 0;     // between the lines
};

// Fills `size` with the surface and writes both lines; leaves the widget's font and the muted text colour set.
void paint_picture_headline(QCPPainter& painter, QSize size, const QWidget* chart, const PictureHeadline& headline);

}  // namespace ropewalk
