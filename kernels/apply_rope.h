// Rotary position embedding from a table of cosines and sines, in the half-split layout (HF's rotate_half):
//   out[i]         = in[i] * cos_i - in[i + d/2] * sin_i
//   out[i + d/2]   = in[i + d/2] * cos_i + in[i] * sin_i        for pairs i = 0 .. d/2 - 1,
// coordinates from d = rotary_dim on are copied (partial rotary). Rescale factors and the attention factor are already
// in the table. Backward is the transpose: the same body with the sine negated. Source: RoFormer (arXiv 2104.09864),
// Eq. 34.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

// Element (token t, head h, coordinate c) of the input is input[t * input_token_stride + h * input_head_stride + c];
// the output likewise. Strides in elements. A [heads, tokens, head_dim] buffer has token stride head_dim and head
// stride tokens * head_dim; q inside a fused projection row has the row's width as its token stride.
struct RopeShape {
  std::int64_t tokens = 0;
  std::int64_t heads = 0;
  std::int64_t head_dim = 0;
  std::int64_t rotary_dim = 0;  // even, 0 .. head_dim
  std::int64_t input_token_stride = 0;
  std::int64_t input_head_stride = 0;
  std::int64_t output_token_stride = 0;
  std::int64_t output_head_stride = 0;
  std::int64_t table_rows = 0;              // positions in the table
  std::int64_t position_offset = 0;         // token t has position position_offset + t ...
  const std::int64_t* positions = nullptr;  // ... or positions[t], size tokens, where given
};

enum class RopeDirection { forward, backward };

// cosine, sine: float32 [table_rows, rotary_dim / 2], row-major. They multiply in float32; only the result is rounded
// to the data's type. Input and output may be the same buffer with the same strides, else they must not overlap. Throws
// std::invalid_argument for sizes that contradict each other and positions outside the table, before it writes.
void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const float* input, float* output, const ParallelFor& parallel = {});
void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const Bfloat16* input, Bfloat16* output, const ParallelFor& parallel = {});

}  // namespace ropewalk
