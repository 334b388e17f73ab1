// float32 <-> bfloat16, round to nearest, ties to even; NaN stays NaN.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

// A block of `rows` x `columns`; strides in elements. One run of n elements: {1, n, n, n}.
struct ConvertShape {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  std::int64_t input_stride = 0;
  std::int64_t output_stride = 0;
};

// Buffers must not overlap. Throws std::invalid_argument for negative sizes or strides below `columns` (rows > 1).
void convert(const ConvertShape& shape, const float* input, Bfloat16* output, const ParallelFor& parallel = {});
void convert(const ConvertShape& shape, const Bfloat16* input, float* output, const ParallelFor& parallel = {});

// A block of float32 with each row multiplied by a factor (one over the softmax's row sum): output = input *
// factor[row]. factors: float32 [rows]; nullptr: 1. The float32 result may be the input's own buffer.
void scale_rows(const ConvertShape& shape, const float* input, const float* factors, Bfloat16* output,
                const ParallelFor& parallel = {});
void scale_rows(const ConvertShape& shape, const float* input, const float* factors, float* output,
                const ParallelFor& parallel = {});
void scale_rows(const ConvertShape& shape, const Bfloat16* input, const float* factors, Bfloat16* output,
                const ParallelFor& parallel = {});

}  // namespace ropewalk
