// The gated unit of LLaMA-like models: out = silu(gate) * up, silu(x) = x / (1 + exp(-x)), in float32, rounded once.
// Source: GLU Variants Improve Transformer (arXiv 2002.05202), SwiGLU.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

// Strides in elements between rows. Rows [gate | up] of one fused buffer: gate = buffer, up = buffer + width, both
// strides 2 * width.
struct SiluMulShape {
  std::int64_t rows = 0;
  std::int64_t width = 0;
  std::int64_t gate_stride = 0;
  std::int64_t up_stride = 0;
  std::int64_t output_stride = 0;
};

// The output may be gate's or up's own buffer with the same stride, else it must not overlap them.
// Throws std::invalid_argument for negative sizes and strides below the width (rows > 1).
void silu_mul(const SiluMulShape& shape, const float* gate, const float* up, float* output,
              const ParallelFor& parallel = {});
void silu_mul(const SiluMulShape& shape, const Bfloat16* gate, const Bfloat16* up, Bfloat16* output,
              const ParallelFor& parallel = {});

}  // namespace ropewalk
