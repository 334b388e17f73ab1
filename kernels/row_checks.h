// What the CPU and the CUDA launches of the norms and the gated unit check alike.
#pragma once

#include <string>

#include "kernels/checks.h"
#include "kernels/rms_norm.h"
#include "kernels/silu_mul.h"

namespace ropewalk {

inline void check_epsilon(const char* function, float epsilon) {
  if (!(epsilon >= 0)) reject(function, "epsilon is " + std::to_string(epsilon) + ", must not be negative");
}

inline void check_norm_shape(const char* function, const RmsNormShape& shape) {
  check_rows(function, shape.rows, shape.width);
  check_stride(function, "input_stride", shape.rows, shape.width, shape.input_stride);
  check_stride(function, "output_stride", shape.rows, shape.width, shape.output_stride);
  check_epsilon(function, shape.epsilon);
}

inline void check_add_norm_shape(const RmsNormShape& shape) {
  check_norm_shape("add_rms_norm", shape);
  check_stride("add_rms_norm", "update_stride", shape.rows, shape.width, shape.update_stride);
}

inline void check_head_norm_shape(const HeadNormShape& shape) {
  constexpr const char* kName = "head_rms_norm";
  check_not_negative(kName, "tokens", shape.tokens);
  check_not_negative(kName, "heads", shape.heads);
  check_not_negative(kName, "head_dim", shape.head_dim);
  check_epsilon(kName, shape.epsilon);
}

inline void check_silu_shape(const SiluMulShape& shape) {
  constexpr const char* kName = "silu_mul";
  check_rows(kName, shape.rows, shape.width);
  check_stride(kName, "gate_stride", shape.rows, shape.width, shape.gate_stride);
  check_stride(kName, "up_stride", shape.rows, shape.width, shape.up_stride);
  check_stride(kName, "output_stride", shape.rows, shape.width, shape.output_stride);
}

}  // namespace ropewalk
