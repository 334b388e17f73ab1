#include "widgets/charts/label_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {
namespace {

constexpr double kLineUnit = 16;  // pixels of a covered line that count as much as a point
constexpr double kBoxCost = 100;

// Length of the part of `line` inside `box` (Liang-Barsky).
double covered_length(const QLineF& line, const QRectF& box) {
  double from = 0, to = 1;
  const auto clip = [&](double slope, double room) {
    if (slope == 0) return room >= 0;
    const double at = room / slope;
    if (slope < 0)
      from = std::max(from, at);
    else
      to = std::min(to, at);
    return from < to;
  };
  const bool inside = clip(-line.dx(), line.x1() - box.left()) && clip(line.dx(), box.right() - line.x1()) &&
                      clip(-line.dy(), line.y1() - box.top()) && clip(line.dy(), box.bottom() - line.y1());
  return inside ? (to - from) * line.length() : 0;
}

bool covers_point(const QRectF& box, const QPointF& center, double radius) {
  const double x = std::clamp(center.x(), box.left(), box.right()), y = std::clamp(center.y(), box.top(), box.bottom());
  return std::hypot(center.x() - x, center.y() - y) < radius;
}

}  // namespace

void LabelPlaces::add_point(const QPointF& center, double radius) {
  points_.push_back({center, radius});
}

void LabelPlaces::add_line(const QLineF& line, double weight) {
  lines_.push_back({line, weight});
}

void LabelPlaces::add_box(const QRectF& box) {
  boxes_.push_back(box);
}

double LabelPlaces::cost(const QRectF& box) const {
  double sum = area_.contains(box) ? 0 : kBoxCost;
  for (const QRectF& other : boxes_) sum += other.intersects(box) ? kBoxCost : 0;
  for (const Point& point : points_) sum += covers_point(box, point.center, point.radius) ? 1 : 0;
  for (const Line& line : lines_) sum += line.weight * covered_length(line.line, box) / kLineUnit;
  return sum;
}

std::size_t LabelPlaces::best(const std::vector<QRectF>& places) const {
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t at = 0; at < places.size() && least > 0; ++at) {
    const double here = cost(places[at]);
    if (here >= least) continue;
    least = here;
    best = at;
  }
  return best;
}

}  // namespace ropewalk
