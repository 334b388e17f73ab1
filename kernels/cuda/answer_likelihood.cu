#include "kernels/bodies/likelihood_body.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"
#include "kernels/likelihood_checks.h"

namespace ropewalk::cuda {
namespace {

// The greatest logit of a part of a row, its lowest index, and whether the part holds a NaN.
struct Greatest {
  float logit;
  std::int32_t index;
  bool nan;
};

__device__ Greatest join(Greatest a, Greatest b) {
  const bool take_b = b.logit > a.logit || (b.logit == a.logit && b.index < a.index);
  Greatest result = take_b ? b : a;
  result.nan = a.nan || b.nan;
  return result;
}

template <class T>
__device__ Greatest greatest_of_row(const T* logits, std::int64_t count, Greatest* shared) {
  // Every index beyond the row's, so that a row of nothing but -inf takes its first one.
  Greatest mine{float_from_bits(0xff800000u), INT32_MAX, false};
  for (std::int64_t v = threadIdx.x; v < count; v += kThreads) {
    const float logit = to_float(logits[v]);
    mine = join(mine, Greatest{logit, static_cast<std::int32_t>(v), logit != logit});
  }
  shared[threadIdx.x] = mine;
  __syncthreads();
  for (int half = kThreads / 2; half > 0; half /= 2) {
    if (threadIdx.x < half) shared[threadIdx.x] = join(shared[threadIdx.x], shared[threadIdx.x + half]);
    __syncthreads();
  }
  return shared[0];
}

template <class T>
__device__ double sum_of_row(const T* logits, std::int64_t count, float greatest, double* shared) {
  double mine = 0;
  for (std::int64_t v = threadIdx.x; v < count; v += kThreads) {
    mine += static_cast<double>(likelihood_term(to_float(logits[v]), greatest));
  }
  shared[threadIdx.x] = mine;
  __syncthreads();
  for (int half = kThreads / 2; half > 0; half /= 2) {
    if (threadIdx.x < half) shared[threadIdx.x] += shared[threadIdx.x + half];
    __syncthreads();
  }
  return shared[0];
}

// One block for each row.
template <class T>
__global__ void likelihood_kernel(LikelihoodShape shape, const T* logits, const std::int32_t* targets, float* nll,
                                  std::int32_t* predicted) {
  __shared__ Greatest parts[kThreads];
  __shared__ double sums[kThreads];
  for (std::int64_t row = blockIdx.x; row < shape.rows; row += gridDim.x) {
    const T* from = logits + row * shape.row_stride;
    const Greatest greatest = greatest_of_row(from, shape.vocabulary, parts);
    const double sum = sum_of_row(from, shape.vocabulary, greatest.logit, sums);
    if (threadIdx.x == 0) {
      const std::int32_t target = targets[row];
      const bool valid = !greatest.nan && target >= 0 && target < shape.vocabulary;
      nll[row] =
          valid ? negative_log_likelihood(sum, greatest.logit, to_float(from[target])) : float_from_bits(0x7fc00000u);
      predicted[row] = greatest.nan ? -1 : greatest.index;
    }
    __syncthreads();  // the next row writes the shared arrays again
  }
}

template <class T>
void launch(const LikelihoodShape& shape, const T* logits, const std::int32_t* targets, float* nll,
            std::int32_t* predicted, Stream stream) {
  check_likelihood_shape(shape);
  if (shape.rows == 0) return;
  const unsigned blocks = static_cast<unsigned>(std::min<std::int64_t>(shape.rows, 1 << 20));
  likelihood_kernel<T>
      <<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream.handle)>>>(shape, logits, targets, nll, predicted);
  check_cuda("cuda::answer_log_likelihood", cudaGetLastError());
}

}  // namespace

void answer_log_likelihood(const LikelihoodShape& shape, const float* logits, const std::int32_t* targets, float* nll,
                           std::int32_t* predicted, Stream stream) {
  launch(shape, logits, targets, nll, predicted, stream);
}

void answer_log_likelihood(const LikelihoodShape& shape, const Bfloat16* logits, const std::int32_t* targets,
                           float* nll, std::int32_t* predicted, Stream stream) {
  launch(shape, logits, targets, nll, predicted, stream);
}

}  // namespace ropewalk::cuda
