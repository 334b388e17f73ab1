// What other programs' formats ask of a factor set: lists that are always there, and a length.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// The context window that a model has with the set, tokens. `none` has no target: it stays as long as it was trained.
inline std::int64_t context_length(const RopeFactors& factors) {
  return std::max(factors.target, factors.rope.trained_context);
}

// One a rotary pair, for windows up to the trained context: 1 each unless the set says others.
inline std::vector<double> short_list(const RopeFactors& factors) {
  return factors.short_rescale_factors.empty() ? std::vector<double>(factors.rescale_factors.size(), 1.0)
                                               : factors.short_rescale_factors;
}

}  // namespace ropewalk
