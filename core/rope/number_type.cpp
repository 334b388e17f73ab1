#include "core/rope/number_type.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {

double round_to(const NumberType& type, double value) {
  if (value == 0 || !std::isfinite(value)) return value;
  int exponent = 0;
  std::frexp(value, &exponent);  // value = f * 2^exponent with 0.5 <= |f| < 1
  const int step = std::max(exponent - 1, type.least_exponent) - (type.precision - 1);
  // Scaling by a power of two is exact, and nearbyint() rounds ties to even in the default mode.
  const double rounded = std::ldexp(std::nearbyint(std::ldexp(value, -step)), step);
  if (std::abs(rounded) > type.greatest) return std::copysign(std::numeric_limits<double>::infinity(), value);
  return rounded;
}

double unit_roundoff(const NumberType& type) {
  return std::ldexp(1.0, -type.precision);
}

double subnormal_roundoff(const NumberType& type) {
  return std::ldexp(1.0, type.least_exponent - type.precision);
}

std::int64_t first_inexact_integer(const NumberType& type) {
  return (std::int64_t{1} << type.precision) + 1;
}

}  // namespace ropewalk
