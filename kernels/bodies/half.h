// IEEE half precision (GGUF's F16 and the scales of its blocks) to float32, exact.
#pragma once

#include "kernels/bfloat16.h"

namespace ropewalk {

ROPEWALK_HOST_DEVICE float half_to_float(std::uint16_t half) {
  const std::uint32_t magnitude = static_cast<std::uint32_t>(half & 0x7fffu) << 13;  // exponent still biased by 15
  const std::uint32_t exponent = magnitude & 0x0f800000u;
  const float normal = float_from_bits(magnitude + 0x38000000u);
  const float special = float_from_bits(magnitude | 0x7f800000u);  // infinity and NaN
  // Subnormal: give it the exponent of 2^-14 and take the implied leading one off again.
  const float subnormal = float_from_bits(magnitude | 0x38800000u) - 6.103515625e-05f;
  const float value = exponent == 0 ? subnormal : exponent == 0x0f800000u ? special : normal;
  return float_from_bits(float_bits(value) | static_cast<std::uint32_t>(half & 0x8000u) << 16);
}

// Little endian, at any address.
ROPEWALK_HOST_DEVICE std::uint16_t load_u16(const std::uint8_t* bytes) {
  return static_cast<std::uint16_t>(bytes[0] | bytes[1] << 8);
}

ROPEWALK_HOST_DEVICE std::uint32_t load_u32(const std::uint8_t* bytes) {
  return static_cast<std::uint32_t>(load_u16(bytes)) | static_cast<std::uint32_t>(load_u16(bytes + 2)) << 16;
}

ROPEWALK_HOST_DEVICE float load_half(const std::uint8_t* bytes) {
  return half_to_float(load_u16(bytes));
}

}  // namespace ropewalk
