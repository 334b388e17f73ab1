// GGUF blocks unpacked as the format's description reads: first all quants of a block into an array, then the scales.
#include <cmath>

#include "kernels/check/reference.h"

namespace kernel_check {
namespace {

using ropewalk::BlockType;

double half(const std::uint8_t* p) {
  const int bits = p[0] + 256 * p[1];
  const int exponent = bits / 1024 % 32;
  const int mantissa = bits % 1024;
  const double sign = bits >= 32768 ? -1.0 : 1.0;
  return sign * (exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024 + mantissa, exponent - 25));
}

int signed_byte(std::uint8_t byte) {
  return byte < 128 ? byte : byte - 256;
}

// Sixteen bytes: the lower nibbles are elements 0-15, the upper ones 16-31; bits: bit 4 of each element, or nullptr.
void small_block(const std::uint8_t* nibbles, const std::uint8_t* bits, double d, double minimum, int bias,
                 Doubles& out) {
  for (int j = 0; j < 32; ++j) {
    int q = j < 16 ? nibbles[j] % 16 : nibbles[j - 16] / 16;
    if (bits && (bits[j / 8] >> (j % 8)) % 2) q += 16;
    out.push_back(d * (q - bias) + minimum);
  }
}

// The 6-bit scales and minima of Q4_K and Q5_K.
void six_bits(const std::uint8_t* p, int scales[8], int minima[8]) {
  for (int j = 0; j < 4; ++j) {
    scales[j] = p[j] % 64;
    minima[j] = p[4 + j] % 64;
    scales[4 + j] = p[8 + j] % 16 + p[j] / 64 * 16;
    minima[4 + j] = p[8 + j] / 16 + p[4 + j] / 64 * 16;
  }
}

void k_block(const std::uint8_t* b, bool five_bits, Doubles& out) {
  int scales[8], minima[8];
  six_bits(b + 4, scales, minima);
  const std::uint8_t* fifth = b + 16;
  const std::uint8_t* nibbles = five_bits ? b + 48 : b + 16;
  for (int pair = 0; pair < 4; ++pair) {
    for (int upper = 0; upper < 2; ++upper) {
      const int group = 2 * pair + upper;
      for (int l = 0; l < 32; ++l) {
        int q = upper ? nibbles[32 * pair + l] / 16 : nibbles[32 * pair + l] % 16;
        if (five_bits && (fifth[l] >> group) % 2) q += 16;
        out.push_back(half(b) * scales[group] * q - half(b + 2) * minima[group]);
      }
    }
  }
}

void q6_k_block(const std::uint8_t* b, Doubles& out) {
  int q[256];
  for (int n = 0; n < 2; ++n) {
    const std::uint8_t* low = b + 64 * n;
    const std::uint8_t* high = b + 128 + 32 * n;
    for (int l = 0; l < 32; ++l) {
      q[128 * n + l] = low[l] % 16 + high[l] % 4 * 16;
      q[128 * n + l + 32] = low[l + 32] % 16 + high[l] / 4 % 4 * 16;
      q[128 * n + l + 64] = low[l] / 16 + high[l] / 16 % 4 * 16;
      q[128 * n + l + 96] = low[l + 32] / 16 + high[l] / 64 * 16;
    }
  }
  for (int j = 0; j < 256; ++j) out.push_back(half(b + 208) * signed_byte(b[192 + j / 16]) * (q[j] - 32));
}

void one_block(BlockType type, const std::uint8_t* b, Doubles& out) {
  switch (type) {
    case BlockType::q4_0:
      return small_block(b + 2, nullptr, half(b), 0, 8, out);
    case BlockType::q4_1:
      return small_block(b + 4, nullptr, half(b), half(b + 2), 0, out);
    case BlockType::q5_0:
      return small_block(b + 6, b + 2, half(b), 0, 16, out);
    case BlockType::q5_1:
      return small_block(b + 8, b + 4, half(b), half(b + 2), 0, out);
    case BlockType::q4_k:
      return k_block(b, false, out);
    case BlockType::q5_k:
      return k_block(b, true, out);
    case BlockType::q6_k:
      return q6_k_block(b, out);
    case BlockType::q8_0:
      for (int j = 0; j < 32; ++j) out.push_back(half(b) * signed_byte(b[2 + j]));
      return;
    case BlockType::f16:
      out.push_back(half(b));
      return;
    case BlockType::bf16:
    case BlockType::f32: {
      const int bytes = type == BlockType::f32 ? 4 : 2;
      const std::int64_t mantissa_bits = bytes == 4 ? 23 : 7;
      std::int64_t bits = 0;
      for (int i = bytes - 1; i >= 0; --i) bits = bits * 256 + b[i];
      const std::int64_t one = std::int64_t{1} << mantissa_bits;
      const int exponent = static_cast<int>(bits / one % 256);
      const double mantissa = static_cast<double>(bits % one + (exponent > 0 ? one : 0));
      const double value = std::ldexp(mantissa, (exponent > 0 ? exponent : 1) - 127 - static_cast<int>(mantissa_bits));
      out.push_back(bits / one >= 256 ? -value : value);
      return;
    }
  }
}

}  // namespace

Doubles reference_dequantise(BlockType type, const std::vector<std::uint8_t>& blocks, int elements) {
  Doubles out;
  const std::int64_t size = ropewalk::block_bytes(type);
  for (std::int64_t b = 0; static_cast<int>(out.size()) < elements; ++b) one_block(type, blocks.data() + b * size, out);
  return out;
}

}  // namespace kernel_check
