// Floating-point number types as models and their implementations use them, and rounding to them: enough to follow an
// implementation step by step in float64. A product of two numbers of any of these types is exact in float64 (at most
// 24 + 24 of its 53 bits), so rounding it once gives what arithmetic in that type gives.
// Source: IEEE 754-2019, sections 3.4 and 4.3.1 (round to nearest, ties to even); bfloat16 has float32's exponents.
#pragma once

#include <cstdint>
#include <string_view>

namespace ropewalk {

struct NumberType {
  std::string_view name;
  int precision = 0;       // bits of the significand, the leading one counted
  int least_exponent = 0;  // of normal numbers: the least is 2^least_exponent
  double greatest = 0;     // finite
  bool operator==(const NumberType&) const = default;
};

inline constexpr NumberType kFloat32{"float32", 24, -126, 0x1.fffffep127};
inline constexpr NumberType kFloat16{"float16", 11, -14, 65504};
inline constexpr NumberType kBfloat16{"bfloat16", 8, -126, 0x1.fep127};

// The nearest number of that type, ties to even; subnormal below 2^least_exponent; infinite where it overflows.
double round_to(const NumberType& type, double value);
// u = 2^-precision: the greatest relative error of one rounding of a normal number.
double unit_roundoff(const NumberType& type);
// Half the step of subnormal numbers: the greatest absolute error of one rounding there.
double subnormal_roundoff(const NumberType& type);
// The least whole number that is not of that type: 2^precision + 1.
std::int64_t first_inexact_integer(const NumberType& type);

}  // namespace ropewalk
