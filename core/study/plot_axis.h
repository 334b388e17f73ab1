// An axis of a plot: where a value lies, and which values are written beside it.
#pragma once

#include <string>
#include <vector>

namespace ropewalk {

class PlotAxis {
 public:
  // From `least` to `greatest` (widened to a sensible range), drawn from `begin` to `end` in pixels.
  PlotAxis(double least, double greatest, bool log, double begin, double end);
  double place(double value) const;  // in pixels, clamped to the axis
  const std::vector<double>& ticks() const { return ticks_; }
  static std::string tick_text(double value);

 private:
  double coordinate(double value) const;
  void choose_ticks(double least, double greatest);

  bool log_;
  double low_, high_;  // coordinates
  double begin_, end_;
  std::vector<double> ticks_;
};

}  // namespace ropewalk
