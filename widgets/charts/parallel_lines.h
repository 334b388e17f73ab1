// The polylines of ParallelCoordinates, thinned by density: pieces between two axes that would fall on the same pixels
// are drawn once, in the colour of the best candidate among them.
#pragma once

#include <QColor>
#include <QRectF>
#include <cstdint>
#include <functional>
#include <vector>

#include "widgets/charts/parallel_table.h"

class QPainter;

namespace ropewalk {

// Where the axes stand.
struct ParallelPlaces {
  QRectF area;            // from the first axis to the last
  std::vector<double> x;  // of each axis, pixels
  double y(double place) const { return area.bottom() - place * area.height(); }
};

struct ParallelLines {
  const ParallelTable& table;
  const ParallelPlaces& places;
  std::function<bool(std::size_t row)> wanted;
  std::function<QColor(double share)> color;  // by fitness_share()
  double width = 1;
};

// Worst first, so that the best lie on top. Returns the number of pieces drawn.
std::size_t paint_parallel_lines(QPainter& painter, const ParallelLines& lines);

}  // namespace ropewalk
