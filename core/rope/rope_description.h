// What a model's rotary position embedding is, before any rescaling.
// Source: LongRoPE2 (arXiv 2502.20082), section 2, Eq. 5-6.
#pragma once

#include <cstdint>

namespace ropewalk {

struct RopeDescription {
  int rotary_dim = 0;                // d: head_dim * partial_rotary_factor, even, coordinates
  double rope_theta = 0;             // theta_base, > 1
  std::int64_t trained_context = 0;  // L_train, tokens

  int pairs() const noexcept { return rotary_dim / 2; }
  bool operator==(const RopeDescription&) const = default;
};

}  // namespace ropewalk
