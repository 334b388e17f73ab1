// How wrong the angle of a rotary pair becomes when a model makes its cosine and sine in a small number type: position,
// inverse frequency and their product are each rounded to it, then cosine and sine of that phase are. Every figure is
// measured by doing these roundings one by one (number_type.h), against extended precision.
// Source: method.md, section 8: the phase error is about p theta_hat_i u, with u = 2^-24 in float32, 2^-11 in float16,
// 2^-8 in bfloat16.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/rope/number_type.h"
#include "core/rope/rope_factors.h"

namespace ropewalk {

// How phases, cosines and sines are computed.
enum class PhaseArithmetic {
  bfloat16,
  float16,
  float32,
  ropewalk  // Ropewalk's own tables: phase, cosine and sine in float64, stored as float32 (rope_table.h)
};
inline constexpr std::array kPhaseArithmetics{PhaseArithmetic::bfloat16, PhaseArithmetic::float16,
                                              PhaseArithmetic::float32, PhaseArithmetic::ropewalk};
std::string_view phase_arithmetic_id(PhaseArithmetic arithmetic);  // "bfloat16" ... "ropewalk"; a literal
// The type in which the phase is computed; nullptr for `ropewalk` (float64).
const NumberType* phase_type(PhaseArithmetic arithmetic);

// One entry of a rotary table, attention factor 1.
struct RotaryEntry {
  double phase = 0;             // rad, as the arithmetic has it; infinite or NaN where it overflowed
  double cosine = 1, sine = 0;  // NaN where the phase overflowed
};
// `inverse_frequency` (theta_hat_i, rad/token) goes to a smaller type by way of float32, as implementations make it.
// 0 <= position <= kMaximumPositions.
RotaryEntry rotary_entry(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position);

// About how large the phase error is, in rad: p theta_hat u (one rounding). u = 2^-53 for `ropewalk`.
double phase_error_estimate(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position);
// What it cannot exceed, in rad, as long as nothing overflows: position, inverse frequency and product each off by a
// rounding, hence up to three times the estimate, and more where a float16 number becomes subnormal.
double phase_error_bound(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position);

struct PrecisionSettings {
  std::int64_t length = 0;              // L in tokens: first_beyond is looked for at positions 1 .. L-1
  std::vector<std::int64_t> positions;  // where errors are measured, >= 1; empty: log_spaced_positions(length)
  double threshold = 0.1;               // rad, in (0, pi)
};

// About `count` whole numbers from 1 to length - 1, increasing, evenly spaced on a log axis, both ends among them.
std::vector<std::int64_t> log_spaced_positions(std::int64_t length, int count = 97);

// What one arithmetic gives. Where a phase overflows (float16 beyond position 65,519) there is no angle any more: the
// phase error is given as pi and the error of cosine and sine as 2, the greatest there are, and `overflowed` says so.
struct PhaseErrors {
  PhaseArithmetic arithmetic = PhaseArithmetic::float32;
  std::vector<double> phase_error;         // [pairs, positions], rad, 0 .. pi: the difference, wrapped
  std::vector<double> value_error;         // [pairs, positions]: the greater of the errors of cosine and sine
  std::vector<std::uint8_t> overflowed;    // [pairs, positions]
  std::vector<std::int64_t> first_beyond;  // [pairs]: first position below L whose phase error exceeds the threshold;
                                           // -1: none does
};

struct PrecisionReport {
  RopeFactors factors;
  std::int64_t length = 0;
  double threshold = 0;
  std::vector<std::int64_t> positions;      // increasing
  std::vector<double> inverse_frequencies;  // theta_hat_i = theta_i / lambda_i, rad/token, [pairs]
  std::vector<PhaseErrors> errors;          // as kPhaseArithmetics

  int pairs() const { return int(inverse_frequencies.size()); }
  std::size_t index(int pair, std::size_t position) const { return std::size_t(pair) * positions.size() + position; }
  // theta_hat of that pair at that position: positions below factors.unscaled_tokens keep the original one.
  double inverse_frequency_at(int pair, std::int64_t position) const;
};

// Measures all arithmetics. Throws BadInput where check(factors) does, unless 2 <= length <= kMaximumPositions, for a
// position outside 1 .. kMaximumPositions, for too many of them, and for a threshold outside (0, pi); Stopped once
// `stop` gives true.
PrecisionReport measure_phase_errors(const RopeFactors& factors, const PrecisionSettings& settings,
                                     const std::function<bool()>& stop = {});

}  // namespace ropewalk
