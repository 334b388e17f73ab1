#include "core/study/plot_axis.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ropewalk {

namespace {

// 1, 2 or 5 times a power of ten, so that about six steps fill the range.
double nice_step(double range) {
  const double raw = range / 6, power = std::pow(10, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (raw <= factor * power) return factor * power;
  return 10 * power;
}

}  // namespace

PlotAxis::PlotAxis(double least, double greatest, PlotScale scale, double begin, double end, double threshold)
    : scale_(scale), threshold_(threshold > 0 ? threshold : 1), begin_(begin), end_(end) {
  const bool log = scale == PlotScale::log;
  if (!std::isfinite(least) || !std::isfinite(greatest) || least > greatest) least = log ? 0.1 : 0, greatest = 1;
  if (log && !(least > 0)) least = greatest > 0 ? greatest / 1000 : 0.1;
  if (log && !(greatest > least)) least /= 2, greatest = 4 * least;
  if (!log && !(greatest > least)) least -= 0.5, greatest += 0.5;
  low_ = coordinate(least);
  high_ = coordinate(greatest);
  const double margin = 0.04 * (high_ - low_);
  low_ -= margin;
  high_ += margin;
  if (scale == PlotScale::linear) choose_linear_ticks(low_, high_);
  if (scale == PlotScale::log) choose_log_ticks(std::pow(10, low_), std::pow(10, high_));
  if (scale == PlotScale::signed_log) choose_signed_ticks(least, greatest);
}

void PlotAxis::choose_linear_ticks(double least, double greatest) {
  const double step = nice_step(greatest - least);
  for (double at = std::ceil(least / step); at * step <= greatest; ++at) ticks_.push_back(at * step);
}

void PlotAxis::choose_log_ticks(double least, double greatest) {
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

void PlotAxis::choose_signed_ticks(double least, double greatest) {
  std::vector<double> right;
  for (double value = threshold_; value <= std::max(-least, greatest); value *= 10) right.push_back(value);
  for (auto value = right.rbegin(); value != right.rend(); ++value)
    if (-*value >= least) ticks_.push_back(-*value);
  if (least <= 0 && greatest >= 0) ticks_.push_back(0);
  for (const double value : right)
    if (value <= greatest) ticks_.push_back(value);
}

double PlotAxis::coordinate(double value) const {
  if (scale_ == PlotScale::linear) return value;
  if (scale_ == PlotScale::log) return value > 0 ? std::log10(value) : low_;
  return std::asinh(value / threshold_);
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
