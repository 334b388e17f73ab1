// Random data and plain conversions that the kernels' tests share.
#pragma once

#include <QtTest>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "kernels/bfloat16.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/parallel.h"

namespace kernel_test {

inline std::vector<float> random_floats(std::size_t count, unsigned seed, float deviation = 1.0f) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal(0.0f, deviation);
  std::vector<float> values(count);
  for (float& value : values) value = normal(generator);
  return values;
}

inline std::vector<ropewalk::Bfloat16> rounded(const std::vector<float>& values) {
  std::vector<ropewalk::Bfloat16> result;
  result.reserve(values.size());
  for (float value : values) result.push_back(ropewalk::round_to_bfloat16(value));
  return result;
}

inline double as_double(float value) {
  return value;
}
inline double as_double(ropewalk::Bfloat16 value) {
  return ropewalk::to_float(value);
}

// Rounding to T costs up to this share of a value (bfloat16: 2^-8), float32 arithmetic comes on top.
template <class T>
double rounding_tolerance() {
  return (sizeof(T) == 2 ? 1.0 / 256 : 0.0) + 4e-6;
}

// For the many elements of a loop: says what was wrong only where something was.
inline bool within(double value, double expected, double tolerance) {
  if (std::abs(value - expected) <= tolerance) return true;
  qWarning("%.9g, expected %.9g", value, expected);
  return false;
}

template <class T>
std::vector<T> random_data(std::size_t count, unsigned seed, float deviation = 1.0f) {
  if constexpr (sizeof(T) == 2) {
    return rounded(random_floats(count, seed, deviation));
  } else {
    return random_floats(count, seed, deviation);
  }
}

// Runs f at every instruction set of this processor, then takes the limit away again.
template <class F>
void at_every_level(F f) {
  for (int level = 0; level <= static_cast<int>(ropewalk::CpuLevel::avx512); ++level) {
    ropewalk::limit_cpu_level(static_cast<ropewalk::CpuLevel>(level));
    if (static_cast<int>(ropewalk::cpu_level()) == level) f();
  }
  ropewalk::limit_cpu_level(ropewalk::CpuLevel::avx512);
}

}  // namespace kernel_test
