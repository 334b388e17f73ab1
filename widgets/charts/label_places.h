// Finds places for names inside a plot where they cover no data, or as little as can be.
#pragma once

#include <QLineF>
#include <QRectF>
#include <vector>

namespace ropewalk {

class LabelPlaces {
 public:
  explicit LabelPlaces(const QRectF& area) : area_(area) {}

  void add_point(const QPointF& center, double radius);
  // A graph's piece, or another line that a name had better not cover: `weight` says how much it matters, 1 for data.
  void add_line(const QLineF& line, double weight = 1);
  void add_box(const QRectF& box);  // a name that has its place, or anything else that is opaque

  // What a name there would cover: 0 nothing. Each point counts 1, each line its covered length in units of 16 pixels
  // times its weight, each box and each edge of the area 100: names are never laid over each other where it can be
  // helped.
  double cost(const QRectF& box) const;
  // Index of the first of `places` that covers nothing, else of the first of those that cover least. At least one.
  std::size_t best(const std::vector<QRectF>& places) const;

 private:
  struct Point {
    QPointF center;
    double radius;
  };
  struct Line {
    QLineF line;
    double weight;
  };
  QRectF area_;
  std::vector<Point> points_;
  std::vector<Line> lines_;
  std::vector<QRectF> boxes_;
};

}  // namespace ropewalk
