#include "core/study/plot_axis.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ropewalk {

namespace {

// 1, 2 or 5 times a power of ten, so that about five steps fill the range.
double nice_step(double range) {
  const double raw = range / 5, power = std::pow(10, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (raw <= factor * power) return factor * power;
  return 10 * power;
}

}  // namespace

PlotAxis::PlotAxis(double least, double greatest, bool log, double begin, double end)
    : log_(log), begin_(begin), end_(end) {
  if (!std::isfinite(least) || !std::isfinite(greatest) || least > greatest) least = log ? 0.1 : 0, greatest = 1;
  if (log_ && !(least > 0)) least = greatest > 0 ? greatest / 1000 : 0.1;
  if (log_ && !(greatest > least)) least /= 2, greatest = 4 * least;
  if (!log_ && !(greatest > least)) least -= 0.5, greatest += 0.5;
  low_ = log_ ? std::log10(least) : least;
  high_ = log_ ? std::log10(greatest) : greatest;
  const double margin = 0.04 * (high_ - low_);
  low_ -= margin;
  high_ += margin;
  choose_ticks(log_ ? std::pow(10, low_) : low_, log_ ? std::pow(10, high_) : high_);
}

void PlotAxis::choose_ticks(double least, double greatest) {
  if (!log_) {
    const double step = nice_step(greatest - least);
    for (double at = std::ceil(least / step); at * step <= greatest; ++at) ticks_.push_back(at * step);
    return;
  }
  const double decades = high_ - low_;
  const std::vector<double> factors = decades > 3     ? std::vector<double>{1}
                                      : decades > 0.6 ? std::vector<double>{1, 2, 5}
                                                      : std::vector<double>{1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9};
  for (int power = static_cast<int>(std::floor(low_)); power <= static_cast<int>(std::ceil(high_)); ++power)
    for (const double factor : factors) {
      const double value = factor * std::pow(10, power);
      if (value >= least && value <= greatest) ticks_.push_back(value);
    }
}

double PlotAxis::coordinate(double value) const {
  if (!log_) return value;
  return value > 0 ? std::log10(value) : low_;
}

double PlotAxis::place(double value) const {
  const double part = (coordinate(value) - low_) / (high_ - low_);
  return begin_ + std::clamp(std::isnan(part) ? 0.0 : part, 0.0, 1.0) * (end_ - begin_);
}

std::string PlotAxis::tick_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", std::abs(value) < 1e-12 ? 0.0 : value);
  return text;
}

}  // namespace ropewalk
