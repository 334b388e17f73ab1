// Root-mean-square norm: out[c] = x[c] / sqrt(mean_c(x^2) + epsilon) * weight[c], in float32, rounded once at the end.
// Source: Root Mean Square Layer Normalization (arXiv 1910.07467), Eq. 4.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

struct RmsNormShape {
  std::int64_t rows = 0;
  std::int64_t width = 0;
  std::int64_t input_stride = 0;   // elements between rows; also of the residual `hidden`
  std::int64_t update_stride = 0;  // add_rms_norm only
  std::int64_t output_stride = 0;
  float epsilon = 0;
};

// weight: float32 [width] whatever the data's type. Input and output may be the same buffer with the same stride.
// Throws std::invalid_argument for negative sizes, strides below the width (rows > 1) and a negative epsilon.
void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, float* output,
              const ParallelFor& parallel = {});
void rms_norm(const RmsNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
              const ParallelFor& parallel = {});
void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, Bfloat16* output,
              const ParallelFor& parallel = {});

// The residual step fused with the norm that follows it: hidden += update (rounded to hidden's type), then
// output = rms_norm(hidden), taken from the rounded sum. hidden, update and output must not overlap, but output may be
// the update's own buffer with the same stride.
void add_rms_norm(const RmsNormShape& shape, float* hidden, const float* update, const float* weight, float* output,
                  const ParallelFor& parallel = {});
void add_rms_norm(const RmsNormShape& shape, Bfloat16* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, const ParallelFor& parallel = {});
void add_rms_norm(const RmsNormShape& shape, float* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, const ParallelFor& parallel = {});

// One norm for each head's coordinates (Qwen3's q_norm and k_norm); layout as in RopeShape.
struct HeadNormShape {
  std::int64_t tokens = 0;
  std::int64_t heads = 0;
  std::int64_t head_dim = 0;
  std::int64_t input_token_stride = 0;
  std::int64_t input_head_stride = 0;
  std::int64_t output_token_stride = 0;
  std::int64_t output_head_stride = 0;
  float epsilon = 0;
};

// weight: float32 [head_dim]. Input and output may be the same buffer with the same strides.
void head_rms_norm(const HeadNormShape& shape, const float* input, const float* weight, float* output,
                   const ParallelFor& parallel = {});
void head_rms_norm(const HeadNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
                   const ParallelFor& parallel = {});

}  // namespace ropewalk
