#include "kernels/answer_likelihood.h"

#include <limits>
#include <string>

#include "kernels/bodies/likelihood_body.h"
#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/likelihood_checks.h"

namespace ropewalk {
namespace {

constexpr std::int64_t kPiece = 4096;  // terms summed in float32 lanes before they go to float64

template <class T>
struct LikelihoodRow {
  // The maximum, or NaN where the row holds one.
  static ROPEWALK_HOST_DEVICE float maximum(const T* logits, std::int64_t count) {
    float greatest = -std::numeric_limits<float>::infinity();
    int nans = 0;
#pragma omp simd reduction(max : greatest) reduction(| : nans)
    for (std::int64_t v = 0; v < count; ++v) {
      const float logit = to_float(logits[v]);
      greatest = greatest < logit ? logit : greatest;
      nans |= logit != logit ? 1 : 0;
    }
    return nans ? std::numeric_limits<float>::quiet_NaN() : greatest;
  }

  static ROPEWALK_HOST_DEVICE double total(const T* logits, std::int64_t count, float greatest) {
    double sum = 0;
    for (std::int64_t begin = 0; begin < count; begin += kPiece) {
      const std::int64_t end = begin + kPiece < count ? begin + kPiece : count;
      float piece = 0;
#pragma omp simd reduction(+ : piece)
      for (std::int64_t v = begin; v < end; ++v) piece += likelihood_term(to_float(logits[v]), greatest);
      sum += static_cast<double>(piece);
    }
    return sum;
  }

  static ROPEWALK_HOST_DEVICE void run(const T* logits, std::int64_t count, std::int32_t target, float* nll,
                                       std::int32_t* predicted) {
    const float greatest = maximum(logits, count);
    if (greatest != greatest) {
      *nll = greatest;
      *predicted = -1;
      return;
    }
    std::int64_t index = 0;
    while (to_float(logits[index]) != greatest) ++index;
    *predicted = static_cast<std::int32_t>(index);
    *nll = negative_log_likelihood(total(logits, count, greatest), greatest, to_float(logits[target]));
  }
};

template <class T>
void likelihood(const LikelihoodShape& shape, const T* logits, const std::int32_t* targets, float* nll,
                std::int32_t* predicted, const ParallelFor& parallel) {
  check_likelihood_shape(shape);
  for (std::int64_t r = 0; r < shape.rows; ++r) {
    if (targets[r] < 0 || targets[r] >= shape.vocabulary) {
      reject("answer_log_likelihood", "target " + std::to_string(targets[r]) + " of row " + std::to_string(r) +
                                          " is outside the vocabulary of " + std::to_string(shape.vocabulary));
    }
  }
  parallel_rows(parallel, shape.rows, shape.vocabulary, [&](std::int64_t r) {
    run_vectorised<LikelihoodRow<T>>(logits + r * shape.row_stride, shape.vocabulary, targets[r], nll + r,
                                     predicted + r);
  });
}

}  // namespace

void answer_log_likelihood(const LikelihoodShape& shape, const float* logits, const std::int32_t* targets, float* nll,
                           std::int32_t* predicted, const ParallelFor& parallel) {
  likelihood(shape, logits, targets, nll, predicted, parallel);
}

void answer_log_likelihood(const LikelihoodShape& shape, const Bfloat16* logits, const std::int32_t* targets,
                           float* nll, std::int32_t* predicted, const ParallelFor& parallel) {
  likelihood(shape, logits, targets, nll, predicted, parallel);
}

}  // namespace ropewalk
