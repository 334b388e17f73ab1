// exp and 2^x in float32 from additions and multiplications alone, so that the compiler can vectorise the loops that
// use them. Polynomials are minimax fits in the relative error (Lawson's iteration), exact to 3e-9 before rounding.
#pragma once

#include "kernels/bfloat16.h"

namespace ropewalk {

// Adding 1.5 * 2^23 rounds a float of magnitude below 2^22 to the nearest integer, which then is in the sum's low bits:
// no conversion to int, which would be undefined for NaN.
constexpr float kRoundingShift = 12582912.0f;

// 2^x for x <= 0, within 2e-7 of exact down to 2^-126; less than that from there on, and 0 from -127 on. NaN gives NaN.
ROPEWALK_HOST_DEVICE float exp2_not_positive(float x) {
  const float clamped = -127.0f > x ? -127.0f : x;  // in this order, since it lets NaN through
  const float shifted = clamped + kRoundingShift;
  const float r = clamped - (shifted - kRoundingShift);  // in [-0.5, 0.5]; 0 at -127, where the result's bits become 0
  float p = 1.53457889e-04f;
  p = p * r + 1.33999576e-03f;
  p = p * r + 9.61848924e-03f;
  p = p * r + 5.55032871e-02f;
  p = p * r + 2.40226469e-01f;
  p = p * r + 6.93147206e-01f;
  p = p * r + 1.0f;
  return float_from_bits(float_bits(p) + (float_bits(shifted) << 23));
}

// e^x, within 2e-7 of exact. Below -87.33 it is 0, above 88.72 infinity; NaN gives NaN.
ROPEWALK_HOST_DEVICE float exp_body(float x) {
  float clamped = x < -87.33654f ? -87.33654f : x;
  clamped = clamped > 88.02f ? 88.02f : clamped;
  const float shifted = clamped * 1.44269504f + kRoundingShift;
  const float n = shifted - kRoundingShift;
  float r = clamped - n * 0.693359375f;  // ln 2 in two parts: the first has 9 bits, so that the product is exact
  r = r + n * 2.12194440e-4f;            // in [-0.347, 0.347]
  float p = 1.38146e-3f;
  p = p * r + 8.36872e-3f;
  p = p * r + 4.166839e-2f;
  p = p * r + 1.6666521e-1f;
  p = p * r + 4.9999993e-1f;
  p = p * (r * r) + r + 1.0f;
  float result = float_from_bits(float_bits(p) + (float_bits(shifted) << 23));
  result = x < -87.33654f ? 0.0f : result;
  return x > 88.02f ? float_from_bits(0x7f800000u) : result;
}

}  // namespace ropewalk
