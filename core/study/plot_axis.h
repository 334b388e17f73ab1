// An axis of a plot: where a value lies, and which values are written beside it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

enum class PlotScale {
  linear,
  log,
  signed_log  // linear up to `threshold` on both sides of 0, logarithmic beyond
};

class PlotAxis {
 public:
  // From `least` to `greatest` (widened to a sensible range), drawn from `begin` to `end` in pixels.
  PlotAxis(double least, double greatest, PlotScale scale, double begin, double end, double threshold = 1);
  double place(double value) const;  // in pixels, clamped to the axis
  const std::vector<double>& ticks() const { return ticks_; }
  void set_ticks(std::vector<double> ticks) { ticks_ = std::move(ticks); }
  static std::string tick_text(double value);

 private:
  double coordinate(double value) const;
  void choose_linear_ticks(double least, double greatest);
  void choose_log_ticks(double least, double greatest);
  void choose_signed_ticks(double least, double greatest);

  PlotScale scale_;
  double threshold_;
  double low_, high_;  // coordinates
  double begin_, end_;
  std::vector<double> ticks_;
};

}  // namespace ropewalk
