// Softmax over the rows of a block of attention scores, in float32, for attention in blocks: a block of queries times
// the heads of a group against a range of keys. Each row sees the columns [low, high) only (causal bound, sliding
// window); every other column of the row gets probability 0, so that the product with V may run over all columns.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

struct SoftmaxShape {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  std::int64_t score_stride = 0;        // elements between rows
  std::int64_t probability_stride = 0;  // elements between rows
  float scale = 1;                      // > 0; multiplies the scores (1 / sqrt(head_dim))
  // Row r uses low[r % range_rows] and high[r % range_rows]: with rows ordered [heads, queries], the ranges of the
  // queries alone are enough (range_rows = queries). Values outside [0, columns] are clamped; low >= high sees nothing.
  std::int64_t range_rows = 0;         // size of low and high, >= 1 where rows > 0
  const std::int32_t* low = nullptr;   // nullptr: 0
  const std::int32_t* high = nullptr;  // nullptr: columns
};

enum class SoftmaxResult {
  unnormalised,  // exp(scale * (x - max of the row)), so at most 1; divide by row_sum after the product with V
  normalised     // the probabilities themselves, summing to 1
};

// row_sum, row_max: float32 [rows] or nullptr. row_sum is the sum of exp(scale * (x - max)) before any rounding to the
// output's type (also for `normalised`), row_max is scale * max: enough to join blocks of keys. A row that sees
// nothing, or only -inf, has probabilities 0, row_sum 0 and row_max -inf. A NaN that a row sees makes its row_sum NaN.
// Scores and probabilities may be the same buffer with the same type and stride, else they must not overlap.
// Exponentials are within 2e-7 (float32) of exact for the rounded argument scale * (x - max), whose own rounding adds
// up to 5e-6; below 2^-126 they are smaller than exact, from 2^-127 on 0. Throws std::invalid_argument for negative
// sizes, strides below `columns` (rows > 1), a scale that is not above 0.
void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const float* scores, float* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel = {});
void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const float* scores, Bfloat16* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel = {});
void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const Bfloat16* scores, Bfloat16* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel = {});

// The ranges of queries first_query .. first_query + queries - 1 against keys first_key .. first_key + columns - 1
// under causal attention: query p sees keys max(0, p - window + 1) .. p (window 0: from 0). low, high: int32 [queries],
// counted from first_key, clamped to [0, columns].
void causal_ranges(std::int64_t first_query, std::int64_t queries, std::int64_t first_key, std::int64_t columns,
                   std::int64_t window, std::int32_t* low, std::int32_t* high);

}  // namespace ropewalk
