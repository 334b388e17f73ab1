// GGUF's block formats. In each, the elements of a group share a scale d and an offset m: value = d * quant - m.
// Products d * quant have at most 24 significant bits, so a value is rounded once, with or without fused multiply-add.
// Nibbles: byte j of a span holds element j in its lower half and, in its upper half, the element a span's length
// later.
#pragma once

#include "kernels/bodies/half.h"

namespace ropewalk {

struct BlockScale {
  float d;
  float m;
};

// f16 d; 16 bytes of nibbles. value = d * (q - 8).
struct FormatQ4_0 {
  static constexpr int kElements = 32, kBytes = 18, kGroup = 16;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int) { return {load_half(block), 0.0f}; }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    return (block[2 + lane] >> (group * 4) & 15) - 8;
  }
};

// f16 d, f16 minimum; 16 bytes of nibbles. value = d * q + minimum.
struct FormatQ4_1 {
  static constexpr int kElements = 32, kBytes = 20, kGroup = 16;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int) {
    return {load_half(block), -load_half(block + 2)};
  }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    return block[4 + lane] >> (group * 4) & 15;
  }
};

// f16 d; u32 with bit 4 of each element; 16 bytes of nibbles. value = d * (q - 16).
struct FormatQ5_0 {
  static constexpr int kElements = 32, kBytes = 22, kGroup = 16;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int) { return {load_half(block), 0.0f}; }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    const int high = static_cast<int>(load_u32(block + 2) >> (group * 16 + lane) & 1u) << 4;
    return ((block[6 + lane] >> (group * 4) & 15) | high) - 16;
  }
};

// f16 d, f16 minimum; u32 with bit 4 of each element; 16 bytes of nibbles. value = d * q + minimum.
struct FormatQ5_1 {
  static constexpr int kElements = 32, kBytes = 24, kGroup = 16;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int) {
    return {load_half(block), -load_half(block + 2)};
  }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    const int high = static_cast<int>(load_u32(block + 4) >> (group * 16 + lane) & 1u) << 4;
    return (block[8 + lane] >> (group * 4) & 15) | high;
  }
};

// f16 d; 32 signed bytes. value = d * q.
struct FormatQ8_0 {
  static constexpr int kElements = 32, kBytes = 34, kGroup = 32;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int) { return {load_half(block), 0.0f}; }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int, int lane) {
    return static_cast<std::int8_t>(block[2 + lane]);
  }
};

// The twelve bytes of Q4_K and Q5_K: eight 6-bit scales and eight 6-bit minima. Groups 0-3 lie in the lower six bits of
// bytes 0-3 (scales) and 4-7 (minima); of groups 4-7 the lower four bits are the nibbles of bytes 8-11 and the upper
// two bits the upper bits of bytes 0-3 and 4-7.
ROPEWALK_HOST_DEVICE BlockScale packed_scale(const std::uint8_t* block, int group) {
  const std::uint8_t* packed = block + 4;
  const int j = group % 4;
  const int scale = group < 4 ? packed[j] & 63 : static_cast<int>((packed[8 + j] & 15) | (packed[j] >> 6 << 4));
  const int minimum =
      group < 4 ? packed[4 + j] & 63 : static_cast<int>((packed[8 + j] >> 4) | (packed[4 + j] >> 6 << 4));
  return {load_half(block) * static_cast<float>(scale), load_half(block + 2) * static_cast<float>(minimum)};
}

// f16 d, f16 dmin; 12 bytes of scales and minima; 128 bytes of nibbles, 32 bytes for each two groups.
struct FormatQ4_K {
  static constexpr int kElements = 256, kBytes = 144, kGroup = 32;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int group) {
    return packed_scale(block, group);
  }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    return block[16 + group / 2 * 32 + lane] >> (group % 2 * 4) & 15;
  }
};

// f16 d, f16 dmin; 12 bytes of scales and minima; 32 bytes whose bit g is bit 4 of group g's element; 128 bytes of
// nibbles.
struct FormatQ5_K {
  static constexpr int kElements = 256, kBytes = 176, kGroup = 32;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int group) {
    return packed_scale(block, group);
  }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    const int high = (block[16 + lane] >> group & 1) << 4;
    return (block[48 + group / 2 * 32 + lane] >> (group % 2 * 4) & 15) | high;
  }
};

// 128 bytes of nibbles, 64 bytes of upper bit pairs, 16 signed scales (one for 16 elements), f16 d. value =
// d*scale*(q-32).
struct FormatQ6_K {
  static constexpr int kElements = 256, kBytes = 210, kGroup = 16;
  static ROPEWALK_HOST_DEVICE BlockScale scale(const std::uint8_t* block, int group) {
    return {load_half(block + 208) * static_cast<float>(static_cast<std::int8_t>(block[192 + group])), 0.0f};
  }
  static ROPEWALK_HOST_DEVICE int quant(const std::uint8_t* block, int group, int lane) {
    const int half = group / 8;                // 128 elements
    const int quarter = group % 8 / 2;         // 32 elements of the half
    const int column = group % 2 * 16 + lane;  // of the quarter
    const int low = block[half * 64 + quarter % 2 * 32 + column] >> (quarter / 2 * 4) & 15;
    const int high = block[128 + half * 32 + column] >> (quarter * 2) & 3;
    return (low | high << 4) - 32;
  }
};

ROPEWALK_HOST_DEVICE float block_value(BlockScale scale, int quant) {
  return scale.d * static_cast<float>(quant) - scale.m;
}

}  // namespace ropewalk
