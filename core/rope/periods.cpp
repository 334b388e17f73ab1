#include "core/rope/periods.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "core/rope/number_text.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr double kTwoPi = 2 * std::numbers::pi;

void check_lambda(const std::string& what, const std::vector<double>& lambda, int pairs) {
  if (static_cast<int>(lambda.size()) != pairs)
    throw BadInput(what + ": " + std::to_string(lambda.size()) + " values, but the model has " + std::to_string(pairs) +
                   " rotary pairs; give one value a pair");
  for (int i = 0; i < pairs; ++i) {
    const double value = lambda[static_cast<std::size_t>(i)];
    if (!std::isfinite(value) || value < 1)
      throw BadInput(what + " of pair " + std::to_string(i) + " is " + number_text(value) +
                     "; it must be a finite number of at least 1");
  }
}

void check_attention(const std::string& what, double value) {
  if (!std::isfinite(value) || value <= 0)
    throw BadInput(what + " is " + number_text(value) + "; it must be a finite number above 0");
}

}  // namespace

void check(const RopeDescription& rope) {
  if (rope.rotary_dim < 2 || rope.rotary_dim % 2 != 0 || rope.rotary_dim > kMaximumRotaryDim)
    throw BadInput("rotary_dim is " + std::to_string(rope.rotary_dim) + "; it must be even, from 2 to " +
                   std::to_string(kMaximumRotaryDim));
  if (!std::isfinite(rope.rope_theta) || rope.rope_theta <= 1)
    throw BadInput("rope_theta is " + number_text(rope.rope_theta) + "; it must be a finite number above 1");
  if (rope.trained_context < 1)
    throw BadInput("trained_context is " + std::to_string(rope.trained_context) + "; it must be at least 1 token");
}

void check(const RopeFactors& factors) {
  check(factors.rope);
  const int pairs = factors.rope.pairs();
  if (factors.target < 0) throw BadInput("target is " + std::to_string(factors.target) + "; it must not be negative");
  if (factors.critical_dimension < 0 || factors.critical_dimension > pairs)
    throw BadInput("critical_dimension is " + std::to_string(factors.critical_dimension) +
                   "; it must be from 0 to the number of rotary pairs, " + std::to_string(pairs));
  check_lambda("rescale factor", factors.rescale_factors, pairs);
  check_attention("attention_factor", factors.attention_factor);
  if (!factors.short_rescale_factors.empty())
    check_lambda("short rescale factor", factors.short_rescale_factors, pairs);
  check_attention("short_attention_factor", factors.short_attention_factor);
  if (factors.unscaled_tokens < 0)
    throw BadInput("unscaled_tokens is " + std::to_string(factors.unscaled_tokens) + "; it must be 0 or more");
}

std::vector<double> inverse_frequencies(const RopeDescription& rope) {
  check(rope);
  std::vector<double> result(static_cast<std::size_t>(rope.pairs()));
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = std::pow(rope.rope_theta, -2.0 * static_cast<double>(i) / rope.rotary_dim);
  return result;
}

std::vector<double> periods(const RopeDescription& rope) {
  std::vector<double> result = inverse_frequencies(rope);
  for (double& value : result) value = kTwoPi / value;
  return result;
}

std::vector<double> effective_periods(const RopeFactors& factors) {
  check(factors);
  std::vector<double> result = periods(factors.rope);
  for (std::size_t i = 0; i < result.size(); ++i) result[i] *= factors.rescale_factors[i];
  return result;
}

int critical_dimension_for(const RopeDescription& rope, double rotations) {
  check(rope);
  if (!std::isfinite(rotations) || rotations <= 0)
    throw BadInput("the number of rotations is " + number_text(rotations) + "; it must be a finite number above 0");
  const double in_radians = static_cast<double>(rope.trained_context) / (kTwoPi * rotations);
  const double pair = std::ceil(rope.pairs() * std::log(in_radians) / std::log(rope.rope_theta));
  return static_cast<int>(std::clamp(pair, 0.0, static_cast<double>(rope.pairs())));
}

int critical_dimension(const RopeDescription& rope) {
  return critical_dimension_for(rope, 1);
}

int critical_dimension_ten_periods(const RopeDescription& rope) {
  return std::max(1, critical_dimension_for(rope, 10));
}

bool out_of_distribution(const RopeFactors& factors, int pair, std::int64_t length, int critical_dimension) {
  if (pair < 0 || static_cast<std::size_t>(pair) >= factors.rescale_factors.size())
    throw BadInput("pair " + std::to_string(pair) + " is not one of the " +
                   std::to_string(factors.rescale_factors.size()) + " rotary pairs");
  const double ratio = static_cast<double>(length) / static_cast<double>(factors.rope.trained_context);
  return pair >= critical_dimension && factors.rescale_factors[static_cast<std::size_t>(pair)] < ratio;
}

}  // namespace ropewalk
