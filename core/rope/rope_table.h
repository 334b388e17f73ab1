// Cosine and sine for positions 0 .. positions-1, computed in float64 and stored in float32 (method.md, section 8).
#pragma once

#include <cstdint>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// 128 times the paper's longest window; a table beyond that is refused.
inline constexpr std::int64_t kMaximumPositions = std::int64_t{1} << 24;

struct RopeTable {
  std::int64_t positions = 0;
  int pairs = 0;
  std::vector<float> cosine;  // [positions, pairs], row-major, attention factor applied
  std::vector<float> sine;    // [positions, pairs]
};

// m * cos(p theta_hat_i), m * sin(p theta_hat_i) under `rescale_factors` and `attention_factor`; positions below
// `unscaled_tokens` keep the original angles (LongRoPE's n). Throws BadInput where
// check() does and unless 0 <= positions <= kMaximumPositions; Failed where memory does not suffice.
RopeTable make_rope_table(const RopeDescription& rope, const std::vector<double>& rescale_factors,
                          double attention_factor, std::int64_t positions, std::int64_t unscaled_tokens = 0);
// Chooses the long or the short set by policy and length (prompt plus output), then makes the table. dynamic_ntk
// follows `length`.
RopeTable make_rope_table(const RopeFactors& factors, FactorPolicy policy, std::int64_t length);

}  // namespace ropewalk
