// Negative log-likelihood of the answer tokens and the arg max, from rows of logits:
//   nll[r] = log(sum_v exp(x[r][v] - max_r)) + max_r - x[r][targets[r]], nats.
// Differences are taken in float32 against the row's maximum, the sum is kept in float64.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace ropewalk {

struct LikelihoodShape {
  std::int64_t rows = 0;
  std::int64_t vocabulary = 0;
  std::int64_t row_stride = 0;  // elements, >= vocabulary
};

// targets: int32 [rows], each in 0 .. vocabulary - 1. nll: float32 [rows], never negative. predicted: int32 [rows], the
// lowest index of the greatest logit.
// A target whose logit is -inf has nll +inf. A row that holds a NaN, a +inf, or nothing but -inf has nll NaN; predicted
// is -1 where the row holds a NaN, else as above.
// Throws std::invalid_argument for contradicting sizes, a vocabulary of 0 (with rows > 0) and targets out of range.
void answer_log_likelihood(const LikelihoodShape& shape, const float* logits, const std::int32_t* targets, float* nll,
                           std::int32_t* predicted, const ParallelFor& parallel = {});
void answer_log_likelihood(const LikelihoodShape& shape, const Bfloat16* logits, const std::int32_t* targets,
                           float* nll, std::int32_t* predicted, const ParallelFor& parallel = {});

}  // namespace ropewalk
