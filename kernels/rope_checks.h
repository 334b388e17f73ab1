// What the CPU and the CUDA launch of apply_rope check alike.
#pragma once

#include <string>

#include "kernels/apply_rope.h"
#include "kernels/checks.h"

namespace ropewalk {

inline void check_rope_shape(const RopeShape& shape) {
  constexpr const char* kName = "apply_rope";
  check_not_negative(kName, "tokens", shape.tokens);
  check_not_negative(kName, "heads", shape.heads);
  check_not_negative(kName, "head_dim", shape.head_dim);
  if (shape.rotary_dim < 0 || shape.rotary_dim % 2 != 0 || shape.rotary_dim > shape.head_dim) {
    reject(kName, "rotary_dim is " + std::to_string(shape.rotary_dim) + ", must be even and within head_dim " +
                      std::to_string(shape.head_dim));
  }
  if (shape.positions == nullptr && shape.tokens > 0 &&
      (shape.position_offset < 0 || shape.position_offset > shape.table_rows - shape.tokens)) {
    reject(kName, "positions " + std::to_string(shape.position_offset) + " + 0 .. " + std::to_string(shape.tokens - 1) +
                      " are outside the table's " + std::to_string(shape.table_rows));
  }
}

// The index array's contents; host memory only.
inline void check_rope_positions(const RopeShape& shape) {
  if (shape.positions == nullptr) return;
  for (std::int64_t t = 0; t < shape.tokens; ++t) {
    if (shape.positions[t] < 0 || shape.positions[t] >= shape.table_rows) {
      reject("apply_rope", "position " + std::to_string(shape.positions[t]) + " of token " + std::to_string(t) +
                               " is outside the table's " + std::to_string(shape.table_rows));
    }
  }
}

}  // namespace ropewalk
