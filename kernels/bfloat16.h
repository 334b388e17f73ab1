// A bfloat16 number: the upper 16 bits of a float32. Same size and bits as at::BFloat16, so that pointers to tensor
// data can be handed over by reinterpret_cast. Arithmetic is done in float32; rounding is to nearest, ties to even.
#pragma once

#include <cstdint>
#include <cstring>

#include "kernels/host_device.h"

namespace ropewalk {

struct Bfloat16 {
  std::uint16_t bits;
};
static_assert(sizeof(Bfloat16) == 2);

ROPEWALK_HOST_DEVICE std::uint32_t float_bits(float value) {
  std::uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

ROPEWALK_HOST_DEVICE float float_from_bits(std::uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

ROPEWALK_HOST_DEVICE float to_float(float value) {
  return value;
}
ROPEWALK_HOST_DEVICE float to_float(Bfloat16 value) {
  return float_from_bits(static_cast<std::uint32_t>(value.bits) << 16);
}

// Overflow rounds to infinity, as IEEE says; a NaN stays a (quiet) NaN.
ROPEWALK_HOST_DEVICE Bfloat16 round_to_bfloat16(float value) {
  const std::uint32_t bits = float_bits(value);
  const std::uint32_t rounded = bits + 0x7fffu + ((bits >> 16) & 1u);
  const std::uint32_t result = value != value ? (bits | 0x00400000u) : rounded;
  return Bfloat16{static_cast<std::uint16_t>(result >> 16)};
}

// from_float<T>(x): x in the data's type, float or Bfloat16.
template <class T>
ROPEWALK_HOST_DEVICE T from_float(float value);
template <>
ROPEWALK_HOST_DEVICE float from_float<float>(float value) {
  return value;
}
template <>
ROPEWALK_HOST_DEVICE Bfloat16 from_float<Bfloat16>(float value) {
  return round_to_bfloat16(value);
}

}  // namespace ropewalk
