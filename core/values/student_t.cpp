#include "core/values/student_t.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {

namespace {

// The continued fraction of the incomplete beta function I_x(a, b); converges fast for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300, kEnough = 1e-15;
  const auto away_from_zero = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
  double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), fraction = d;
  for (int m = 1; m < 10'000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    const double change = d * c;
    fraction *= change;
    if (std::abs(change - 1) < kEnough) break;
  }
  return fraction;
}

// I_x(a, b); `rest` = 1 - x, given apart because x may be close to 1.
double incomplete_beta(double a, double b, double x, double rest) {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log(rest));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, rest) / b;
}

}  // namespace

double upper_tail(double t, double freedom) {
  if (std::isnan(t)) return std::numeric_limits<double>::quiet_NaN();
  if (std::isinf(t)) return t > 0 ? 0 : 1;
  const double square = t * t;
  const double both = incomplete_beta(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square));
  return t > 0 ? both / 2 : 1 - both / 2;
}

double two_sided_quantile(double confidence, double freedom) {
  const double tail = (1 - confidence) / 2;
  double low = 0, high = 1;
  while (upper_tail(high, freedom) > tail && high < 1e12) high *= 2;
  for (int step = 0; step < 200 && high - low > 1e-14 * high; ++step) {
    const double middle = (low + high) / 2;
    (upper_tail(middle, freedom) > tail ? low : high) = middle;
  }
  return (low + high) / 2;
}

PairedDifference paired_difference(const std::vector<double>& a, const std::vector<double>& b) {
  PairedDifference result;
  const auto count = static_cast<double>(std::min(a.size(), b.size()));
  const double infinity = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) result.mean += (a[i] - b[i]) / count;
  result.low = -infinity;
  result.high = infinity;
  if (count < 2) return result;
  double squares = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) squares += std::pow(a[i] - b[i] - result.mean, 2);
  const double error = std::sqrt(squares / (count - 1) / count);
  const double reach = two_sided_quantile(0.95, count - 1) * error;
  result.low = result.mean - reach;
  result.high = result.mean + reach;
  if (error > 0)
    result.p = 2 * upper_tail(std::abs(result.mean) / error, count - 1);
  else
    result.p = result.mean == 0 ? 1 : 0;
  return result;
}

}  // namespace ropewalk
