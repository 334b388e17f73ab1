#include "core/rope/phase_error.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/rope/rope_table.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr long double kPi = std::numbers::pi_v<long double>;
constexpr double kRopewalkRoundoff = 0x1p-53;
constexpr std::size_t kMostMeasured = std::size_t{1} << 22;  // pairs times positions: about 300 MiB of results
constexpr std::int64_t kBetweenStopChecks = 4096;

// theta_hat of one pair below and from unscaled_tokens on, as float64 makes it and as it truly is.
struct Angle {
  double computed = 0;
  long double exact = 0;
};
struct PairAngles {
  Angle unscaled, rescaled;
  std::int64_t unscaled_tokens = 0;
  const Angle& at(std::int64_t position) const { return position < unscaled_tokens ? unscaled : rescaled; }
};

PairAngles angles_of(const RopeFactors& factors, int pair, double original) {
  const double lambda = factors.rescale_factors[std::size_t(pair)];
  const long double exact =
      std::pow(static_cast<long double>(factors.rope.rope_theta), -2.0L * pair / factors.rope.rotary_dim);
  return {{original, exact}, {original / lambda, exact / lambda}, factors.unscaled_tokens};
}

// |a - b| on the circle: 0 .. pi. Pi where there is no angle.
double circle_distance(double phase, long double exact) {
  if (!std::isfinite(phase)) return double(kPi);
  const long double difference = std::abs(phase - exact);
  return double(difference <= kPi ? difference : std::abs(std::remainder(difference, 2 * kPi)));
}

double phase_of(const NumberType* type, double inverse_frequency, double position) {
  if (!type) return position * inverse_frequency;
  const double theta = round_to(*type, round_to(kFloat32, inverse_frequency));
  return round_to(*type, round_to(*type, position) * theta);
}

void measure(PhaseErrors& errors, const PairAngles& angles, const std::vector<std::int64_t>& positions) {
  for (const std::int64_t position : positions) {
    const Angle& angle = angles.at(position);
    const RotaryEntry entry = rotary_entry(errors.arithmetic, angle.computed, position);
    const long double exact = position * angle.exact;
    const bool overflowed = !std::isfinite(entry.phase);
    errors.overflowed.push_back(overflowed);
    errors.phase_error.push_back(circle_distance(entry.phase, exact));
    errors.value_error.push_back(overflowed ? 2
                                            : double(std::max(std::abs(entry.cosine - std::cos(exact)),
                                                              std::abs(entry.sine - std::sin(exact)))));
  }
}

// Only positions where the bound lets it be are looked at: the bound grows with the position.
std::int64_t first_beyond(PhaseArithmetic arithmetic, const PairAngles& angles, const PrecisionSettings& settings,
                          const std::function<bool()>& stop) {
  const NumberType* type = phase_type(arithmetic);
  const auto possible = [&](std::int64_t position) {
    if (type && !std::isfinite(round_to(*type, double(position)))) return true;
    // The original angle is never smaller, so that the bound stays one where both are used.
    const double theta = angles.unscaled_tokens > 0 ? angles.unscaled.computed : angles.rescaled.computed;
    return phase_error_bound(arithmetic, theta, position) > settings.threshold;
  };
  if (!possible(settings.length - 1)) return -1;
  std::int64_t low = 0, high = settings.length - 1;  // low: not possible, high: possible
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (possible(middle) ? high : low) = middle;
  }
  for (std::int64_t position = high; position < settings.length; ++position) {
    if (stop && position % kBetweenStopChecks == 0 && stop()) throw Stopped();
    const Angle& angle = angles.at(position);
    if (circle_distance(phase_of(type, angle.computed, double(position)), position * angle.exact) > settings.threshold)
      return position;
  }
  return -1;
}

void check_settings(const PrecisionSettings& settings, int pairs) {
  if (settings.length < 2 || settings.length > kMaximumPositions)
    throw BadInput("phase errors over a length of " + std::to_string(settings.length) +
                   " tokens were asked for; 2 to " + std::to_string(kMaximumPositions) + " are possible");
  if (!(settings.threshold > 0 && settings.threshold < double(kPi)))
    throw BadInput("the threshold of the phase error is " + number_text(settings.threshold) +
                   " rad; give a number above 0 and below pi, e.g. 0.1");
  for (const std::int64_t position : settings.positions)
    if (position < 1 || position > kMaximumPositions)
      throw BadInput("position " + std::to_string(position) + " was asked for; 1 to " +
                     std::to_string(kMaximumPositions) + " are possible (at position 0 every phase is 0)");
  if (settings.positions.size() * std::size_t(pairs) > kMostMeasured)
    throw BadInput(std::to_string(settings.positions.size()) + " positions of " + std::to_string(pairs) +
                   " pairs are too many to measure; give at most " +
                   std::to_string(kMostMeasured / std::size_t(std::max(1, pairs))) + " positions");
}

}  // namespace

std::string_view phase_arithmetic_id(PhaseArithmetic arithmetic) {
  const NumberType* type = phase_type(arithmetic);
  return type ? type->name : std::string_view("ropewalk");
}

const NumberType* phase_type(PhaseArithmetic arithmetic) {
  switch (arithmetic) {
    case PhaseArithmetic::bfloat16:
      return &kBfloat16;
    case PhaseArithmetic::float16:
      return &kFloat16;
    case PhaseArithmetic::float32:
      return &kFloat32;
    case PhaseArithmetic::ropewalk:
      break;
  }
  return nullptr;
}

RotaryEntry rotary_entry(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position) {
  const NumberType* type = phase_type(arithmetic);
  RotaryEntry entry;
  entry.phase = phase_of(type, inverse_frequency, double(position));
  const NumberType& stored = type ? *type : kFloat32;
  // Half types take cosine and sine in float32 and round the result: an error far below their own step.
  entry.cosine = round_to(stored, std::cos(entry.phase));
  entry.sine = round_to(stored, std::sin(entry.phase));
  return entry;
}

double phase_error_estimate(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position) {
  const NumberType* type = phase_type(arithmetic);
  return double(position) * inverse_frequency * (type ? unit_roundoff(*type) : kRopewalkRoundoff);
}

double phase_error_bound(PhaseArithmetic arithmetic, double inverse_frequency, std::int64_t position) {
  const double phase = double(position) * inverse_frequency;
  // float64: the power, the division by lambda and the product; the library's power is good to a last place or two.
  if (arithmetic == PhaseArithmetic::ropewalk) return phase * 5 * kRopewalkRoundoff;
  const NumberType& type = *phase_type(arithmetic);
  const double u = unit_roundoff(type), step = subnormal_roundoff(type);
  const int roundings = position < first_inexact_integer(type) ? 2 : 3;
  const double by_float32 = 1 + unit_roundoff(kFloat32) + 5 * kRopewalkRoundoff;
  const double relative = std::pow(1 + u, roundings) * by_float32 - 1;
  return phase * relative + (double(position) * (1 + u) * (1 + u) + 1) * step;
}

std::vector<std::int64_t> log_spaced_positions(std::int64_t length, int count) {
  std::vector<std::int64_t> positions;
  if (length < 2) return positions;
  const double last = std::log(double(length - 1));
  for (int i = 0; i < count; ++i) {
    const auto position = std::int64_t(std::llround(std::exp(count > 1 ? last * i / (count - 1) : last)));
    const std::int64_t inside = std::clamp<std::int64_t>(position, 1, length - 1);
    if (positions.empty() || inside > positions.back()) positions.push_back(inside);
  }
  return positions;
}

double PrecisionReport::inverse_frequency_at(int pair, std::int64_t position) const {
  const double rescaled = inverse_frequencies[std::size_t(pair)];
  return position < factors.unscaled_tokens ? rescaled * factors.rescale_factors[std::size_t(pair)] : rescaled;
}

PrecisionReport measure_phase_errors(const RopeFactors& factors, const PrecisionSettings& settings,
                                     const std::function<bool()>& stop) {
  check(factors);
  PrecisionReport report;
  report.factors = factors;
  report.length = settings.length;
  report.threshold = settings.threshold;
  PrecisionSettings wished = settings;
  if (wished.positions.empty()) wished.positions = log_spaced_positions(settings.length);
  check_settings(wished, factors.rope.pairs());
  std::sort(wished.positions.begin(), wished.positions.end());
  wished.positions.erase(std::unique(wished.positions.begin(), wished.positions.end()), wished.positions.end());
  report.positions = wished.positions;
  for (const PhaseArithmetic arithmetic : kPhaseArithmetics) report.errors.emplace_back().arithmetic = arithmetic;
  const std::vector<double> original = inverse_frequencies(factors.rope);
  for (int pair = 0; pair < factors.rope.pairs(); ++pair) {
    const PairAngles angles = angles_of(factors, pair, original[std::size_t(pair)]);
    report.inverse_frequencies.push_back(angles.rescaled.computed);
    for (PhaseErrors& errors : report.errors) {
      if (stop && stop()) throw Stopped();
      measure(errors, angles, report.positions);
      errors.first_beyond.push_back(first_beyond(errors.arithmetic, angles, wished, stop));
    }
  }
  return report;
}

}  // namespace ropewalk
