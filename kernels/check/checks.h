// The checks themselves: each runs one kernel in a space and compares it with its reference.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "kernels/check/report.h"
#include "kernels/check/space.h"

namespace kernel_check {

void check_rope(Space& space, Report& report);
void check_likelihood(Space& space, Report& report);
void check_dequantise(Space& space, Report& report);
void check_norms(Space& space, Report& report);
void check_silu_mul(Space& space, Report& report);
// CPU only.
void check_softmax(Space& space, Report& report);
void check_convert(Space& space, Report& report);

template <class T>
constexpr const char* type_name() {
  return sizeof(T) == 2 ? "bfloat16" : "float32";
}

// bfloat16 keeps 8 significant bits: rounding alone costs up to 2^-8 of a value, float32 arithmetic comes on top.
template <class T>
constexpr double tolerance(double for_float) {
  return (sizeof(T) == 2 ? 1.0 / 256 : 0.0) + for_float;
}

template <class T>
std::vector<T> random_values(std::size_t count, unsigned seed, float deviation = 1.0f) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal(0.0f, deviation);
  std::vector<T> values;
  for (std::size_t i = 0; i < count; ++i) values.push_back(ropewalk::from_float<T>(normal(generator)));
  return values;
}

template <class T>
std::vector<double> to_doubles(const std::vector<T>& values) {
  std::vector<double> result;
  for (T value : values) result.push_back(ropewalk::to_float(value));
  return result;
}

// Runs a check's body; what it throws becomes a failed line.
template <class F>
void guarded(Space& space, Report& report, const std::string& kernel, F body) {
  try {
    body();
  } catch (const std::exception& error) {
    report.fail(space.name(), kernel, error.what());
  }
}

}  // namespace kernel_check
