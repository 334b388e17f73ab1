#include "kernels/softmax.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kernels/bodies/softmax_body.h"
#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/round_terms.h"

namespace ropewalk {
namespace {

// A row is done in pieces that stay in the first cache: the sum of a piece is kept in float32 lanes, pieces are added
// in float64, and a bfloat16 row's terms are rounded from a buffer.
constexpr std::int64_t kPiece = 1024;

struct RowSum {
  float maximum = 0;
  double sum = 0;
};

template <class S>
ROPEWALK_HOST_DEVICE float row_maximum(const S* scores, std::int64_t low, std::int64_t high) {
  float maximum = -std::numeric_limits<float>::infinity();
#pragma omp simd reduction(max : maximum)
  for (std::int64_t c = low; c < high; ++c) {
    const float score = to_float(scores[c]);
    maximum = maximum < score ? score : maximum;
  }
  return maximum;
}

// terms[i] = softmax_term(scores[i]) * inverse; the sum is that of the terms before they are multiplied.
template <class S>
ROPEWALK_HOST_DEVICE float piece_terms(const S* scores, float* terms, std::int64_t count, float maximum, float factor,
                                       float inverse) {
  float sum = 0;
#pragma omp simd reduction(+ : sum)
  for (std::int64_t i = 0; i < count; ++i) {
    const float term = softmax_term(to_float(scores[i]), maximum, factor);
    sum += term;
    terms[i] = term * inverse;
  }
  return sum;
}

template <class S>
ROPEWALK_HOST_DEVICE double row_terms(const S* scores, float* terms, std::int64_t low, std::int64_t high, float maximum,
                                      float factor, float inverse) {
  double total = 0;
  for (std::int64_t begin = low; begin < high; begin += kPiece) {
    const std::int64_t count = begin + kPiece < high ? kPiece : high - begin;
    total += static_cast<double>(piece_terms(scores + begin, terms + begin, count, maximum, factor, inverse));
  }
  return total;
}

template <class S>
ROPEWALK_HOST_DEVICE double row_terms(const S* scores, Bfloat16* terms, std::int64_t low, std::int64_t high,
                                      float maximum, float factor, float inverse) {
  float buffer[kPiece];
  double total = 0;
  for (std::int64_t begin = low; begin < high; begin += kPiece) {
    const std::int64_t count = begin + kPiece < high ? kPiece : high - begin;
    total += static_cast<double>(piece_terms(scores + begin, buffer, count, maximum, factor, inverse));
    round_terms(buffer, count, terms + begin);
  }
  return total;
}

// The sum alone: a normalised row needs it before its terms are stored, so that each is rounded once.
template <class S>
ROPEWALK_HOST_DEVICE double row_total(const S* scores, std::int64_t low, std::int64_t high, float maximum,
                                      float factor) {
  double total = 0;
  for (std::int64_t begin = low; begin < high; begin += kPiece) {
    const std::int64_t end = begin + kPiece < high ? begin + kPiece : high;
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t c = begin; c < end; ++c) sum += softmax_term(to_float(scores[c]), maximum, factor);
    total += static_cast<double>(sum);
  }
  return total;
}

template <class P>
ROPEWALK_HOST_DEVICE void fill_zero(P* terms, std::int64_t begin, std::int64_t end) {
  for (std::int64_t c = begin; c < end; ++c) terms[c] = from_float<P>(0.0f);
}

template <class S, class P>
struct SoftmaxRow {
  static ROPEWALK_HOST_DEVICE void run(const S* scores, P* terms, std::int64_t columns, std::int64_t low,
                                       std::int64_t high, float factor, SoftmaxResult result, RowSum* out) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    out->maximum = row_maximum(scores, low, high);
    // Nothing but -inf: every difference would be NaN. (A NaN score is never the maximum; its term makes the sum NaN.)
    const float maximum = out->maximum == -kInfinity ? 0.0f : out->maximum;
    float inverse = 1.0f;
    if (result == SoftmaxResult::normalised) {
      const double total = row_total(scores, low, high, maximum, factor);
      inverse = total == 0 ? 0.0f : static_cast<float>(1.0 / total);
    }
    out->sum = row_terms(scores, terms, low, high, maximum, factor, inverse);
    fill_zero(terms, 0, low);
    fill_zero(terms, high, columns);
  }
};

template <class S, class P>
void softmax(const SoftmaxShape& shape, SoftmaxResult result, const S* scores, P* probabilities, float* row_sum,
             float* row_max, const ParallelFor& parallel) {
  constexpr const char* kName = "softmax_rows";
  check_rows(kName, shape.rows, shape.columns);
  check_stride(kName, "score_stride", shape.rows, shape.columns, shape.score_stride);
  check_stride(kName, "probability_stride", shape.rows, shape.columns, shape.probability_stride);
  if (!(shape.scale > 0) || !std::isfinite(shape.scale)) reject(kName, "scale is " + std::to_string(shape.scale));
  if (shape.rows > 0 && (shape.low || shape.high) && shape.range_rows < 1) {
    reject(kName, "range_rows is " + std::to_string(shape.range_rows) + ", must be at least 1");
  }
  const float factor = static_cast<float>(shape.scale * 1.4426950408889634);
  parallel_rows(parallel, shape.rows, shape.columns, [&](std::int64_t r) {
    std::int64_t low = shape.low ? shape.low[r % shape.range_rows] : 0;
    std::int64_t high = shape.high ? shape.high[r % shape.range_rows] : shape.columns;
    high = std::clamp(high, std::int64_t{0}, shape.columns);
    low = std::clamp(low, std::int64_t{0}, high);
    RowSum sum;
    run_vectorised<SoftmaxRow<S, P>>(scores + r * shape.score_stride, probabilities + r * shape.probability_stride,
                                     shape.columns, low, high, factor, result, &sum);
    if (row_sum) row_sum[r] = static_cast<float>(sum.sum);
    if (row_max) row_max[r] = sum.maximum * shape.scale;
  });
}

}  // namespace

void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const float* scores, float* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel) {
  softmax(shape, result, scores, probabilities, row_sum, row_max, parallel);
}

void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const float* scores, Bfloat16* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel) {
  softmax(shape, result, scores, probabilities, row_sum, row_max, parallel);
}

void softmax_rows(const SoftmaxShape& shape, SoftmaxResult result, const Bfloat16* scores, Bfloat16* probabilities,
                  float* row_sum, float* row_max, const ParallelFor& parallel) {
  softmax(shape, result, scores, probabilities, row_sum, row_max, parallel);
}

void causal_ranges(std::int64_t first_query, std::int64_t queries, std::int64_t first_key, std::int64_t columns,
                   std::int64_t window, std::int32_t* low, std::int32_t* high) {
  for (std::int64_t i = 0; i < queries; ++i) {
    const std::int64_t position = first_query + i;
    const std::int64_t first_seen = window > 0 ? position - window + 1 : 0;
    low[i] = static_cast<std::int32_t>(std::clamp(first_seen - first_key, std::int64_t{0}, columns));
    high[i] = static_cast<std::int32_t>(std::clamp(position + 1 - first_key, std::int64_t{0}, columns));
  }
}

}  // namespace ropewalk
