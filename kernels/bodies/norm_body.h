// One element of a root-mean-square norm.
#pragma once

#include <cmath>

#include "kernels/bfloat16.h"

namespace ropewalk {

ROPEWALK_HOST_DEVICE float inverse_rms(float squares, std::int64_t width, float epsilon) {
  return 1.0f / std::sqrt(squares / static_cast<float>(width) + epsilon);
}

template <class Out>
ROPEWALK_HOST_DEVICE Out norm_body(float value, float inverse_rms, float weight) {
  return from_float<Out>(value * inverse_rms * weight);
}

// hidden + update, rounded to hidden's type; returns the rounded sum.
template <class Hidden, class Update>
ROPEWALK_HOST_DEVICE float residual_body(Hidden* hidden, Update update) {
  *hidden = from_float<Hidden>(to_float(*hidden) + to_float(update));
  return to_float(*hidden);
}

}  // namespace ropewalk
