// One logit's part in a row's log-likelihood and arg max.
#pragma once

#include <cmath>

#include "kernels/bodies/exponential.h"

namespace ropewalk {

// exp(x - max); 0 where both are -inf, which would else be NaN.
ROPEWALK_HOST_DEVICE float likelihood_term(float logit, float row_max) {
  return logit == row_max ? 1.0f : exp_body(logit - row_max);
}

// From the sum of the terms. A row of nothing but -inf has row_max -inf, one with +inf has row_max +inf: both have no
// likelihood.
ROPEWALK_HOST_DEVICE float negative_log_likelihood(double sum, float row_max, float target_logit) {
  const float kInfinity = float_from_bits(0x7f800000u);
  if (row_max == kInfinity || row_max == -kInfinity) return float_from_bits(0x7fc00000u);
  return static_cast<float>(log(sum) + (static_cast<double>(row_max) - static_cast<double>(target_logit)));
}

}  // namespace ropewalk
