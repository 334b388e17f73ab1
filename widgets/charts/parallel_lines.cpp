#include "widgets/charts/parallel_lines.h"

#include <QPainter>
#include <QVarLengthArray>
#include <algorithm>
#include <cmath>

namespace ropewalk {

namespace {

constexpr std::size_t kMany = 1500;    // rows; from here on pieces are thinned
constexpr double kBin = 3;             // pixels at either end within which one piece stands for all
constexpr std::size_t kSmooth = 5000;  // pieces; more are drawn without antialiasing, several times as fast
constexpr int kSteps = 20000;          // of an axis: finer than a pixel
constexpr int kColors = 24;            // steps of the colour map: a pen each, not one a line

struct Piece {
  std::uint16_t gap, from, to;  // its ends, in steps of the axis
};

}  // namespace

std::size_t paint_parallel_lines(QPainter& painter, const ParallelLines& lines) {
  const ParallelTable& table = lines.table;
  const auto& axes = table.axes();
  const std::size_t gaps = axes.size() - 1;
  const bool thin_out = table.rows() > kMany;
  const int bins = std::max(2, int(lines.places.area.height() / kBin) + 1);
  std::vector<std::vector<bool>> taken(gaps);
  if (thin_out)
    for (auto& one : taken) one.resize(std::size_t(bins) * std::size_t(bins));
  // By colour, each from best to worst.
  std::vector<std::vector<Piece>> pieces(kColors);
  std::size_t count = 0;
  QVarLengthArray<int, 16> at(qsizetype(axes.size()));
  for (const std::uint32_t row : table.by_fitness()) {
    if (!lines.wanted(row)) continue;
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
      const double place = std::clamp(axes[axis].place(axes[axis].values[row]), 0.0, 1.0);
      at[qsizetype(axis)] = int(std::lround(place * kSteps));
    }
    auto& own = pieces[std::size_t(table.fitness_share(row) * (kColors - 1) + 0.5)];
    for (std::size_t gap = 0; gap < gaps; ++gap) {
      const int from = at[qsizetype(gap)], to = at[qsizetype(gap) + 1];
      if (thin_out) {
        const auto bin = [bins](int step) { return std::size_t(step) * std::size_t(bins - 1) / kSteps; };
        auto bit = taken[gap][bin(from) * std::size_t(bins) + bin(to)];
        if (bit) continue;
        bit = true;
      }
      own.push_back({std::uint16_t(gap), std::uint16_t(from), std::uint16_t(to)});
      ++count;
    }
  }
  painter.setRenderHint(QPainter::Antialiasing, count < kSmooth);
  QList<QLineF> batch;
  for (int color = kColors - 1; color >= 0; --color) {
    const auto& own = pieces[std::size_t(color)];
    if (own.empty()) continue;
    batch.clear();
    for (auto piece = own.rbegin(); piece != own.rend(); ++piece) {
      const auto& x = lines.places.x;
      batch << QLineF(x[piece->gap], lines.places.y(double(piece->from) / kSteps), x[piece->gap + 1u],
                      lines.places.y(double(piece->to) / kSteps));
    }
    painter.setPen(QPen(lines.color(double(color) / (kColors - 1)), lines.width));
    painter.drawLines(batch);
  }
  painter.setRenderHint(QPainter::Antialiasing, true);
  return count;
}

}  // namespace ropewalk
