// What the YaRN family shares: where the ramp begins, and the blend along it (YaRN, arXiv 2309.00071, section 3.2).
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/rope/rope_factors.h"

namespace ropewalk::methods {

// c(beta) = d ln(L_train / (2 pi beta)) / (2 ln theta_base): the pair, not rounded, that turns beta times in L_train.
inline double yarn_pair(const RopeDescription& rope, double rotations) {
  const double turns = static_cast<double>(rope.trained_context) / (2 * std::numbers::pi * rotations);
  return rope.rotary_dim * std::log(turns) / (2 * std::log(rope.rope_theta));
}

// Both ends of the ramp are clamped to [0, d-1] on both sides (method.md). transformers bounds each on one side only:
// where c(beta_fast) > d-1 or c(beta_slow) < 0 (no published model) its ramp runs backwards, and the two differ.
inline double clamp_pair(const RopeDescription& rope, double pair) {
  return std::clamp(pair, 0.0, static_cast<double>(rope.rotary_dim - 1));
}

inline double yarn_low(const RopeFactors& factors) {
  const double pair = yarn_pair(factors.rope, factors.parameters.beta_fast);
  return clamp_pair(factors.rope, factors.parameters.truncate ? std::floor(pair) : pair);
}

// 1 / lambda = (1 - keep) / scale + keep, keep in [0, 1]; arranged so that both ends are exact.
inline double blend(double scale, double keep) {
  return std::clamp(scale / ((1 - keep) + keep * scale), 1.0, scale);
}

// lambda_i = 1 up to pair `low`, `scale` from `high` on; low < high.
inline void fill_ramp(RopeFactors& factors, double scale, double low, double high) {
  for (std::size_t i = 0; i < factors.rescale_factors.size(); ++i) {
    const double ramp = std::clamp((static_cast<double>(i) - low) / (high - low), 0.0, 1.0);
    factors.rescale_factors[i] = blend(scale, 1 - ramp);
  }
}

// 0.1 ln s + 1, or the quotient of the two with mscale and mscale_all_dim (transformers, DeepSeek's option).
inline double yarn_attention(const MethodParameters& parameters, double scale) {
  const auto with = [&](double mscale) { return 0.1 * mscale * std::log(scale) + 1; };
  const double mscale = parameters.mscale.value_or(0), all_dim = parameters.mscale_all_dim.value_or(0);
  return mscale != 0 && all_dim != 0 ? with(mscale) / with(all_dim) : with(1);
}

}  // namespace ropewalk::methods
