// Random draws that are the same on every machine and in every standard library.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>

namespace ropewalk {

// One 64-bit seed from several numbers (the finaliser of splitmix64 between them).
inline std::uint64_t mixed_seed(std::initializer_list<std::uint64_t> parts) {
  std::uint64_t value = 0x6A09E667F3BCC909u;
  for (const std::uint64_t part : parts) {
    value += part + 0x9E3779B97F4A7C15u;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    value ^= value >> 31;
  }
  return value;
}

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : engine_(seed) {}

  // Uniform in 0 .. count-1 (count >= 1), without bias.
  std::uint64_t below(std::uint64_t count) {
    const std::uint64_t limit = ~std::uint64_t(0) - ~std::uint64_t(0) % count;
    std::uint64_t value = engine_();
    while (value >= limit) value = engine_();
    return value % count;
  }
  std::uint64_t seed() { return below(std::uint64_t(1) << 62); }  // of further draws, e.g. an order made anew each time
  double unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }  // in [0, 1)

 private:
  std::mt19937_64 engine_;
};

}  // namespace ropewalk
