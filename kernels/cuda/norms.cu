#include "kernels/bodies/norm_body.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"
#include "kernels/row_checks.h"

namespace ropewalk::cuda {
namespace {

// The sum of `mine` over the block's threads; every thread gets it.
__device__ float block_sum(float mine) {
  __shared__ float parts[kThreads];
  parts[threadIdx.x] = mine;
  __syncthreads();
  for (int half = kThreads / 2; half > 0; half /= 2) {
    if (threadIdx.x < half) parts[threadIdx.x] += parts[threadIdx.x + half];
    __syncthreads();
  }
  const float sum = parts[0];
  __syncthreads();  // the next call writes the parts again
  return sum;
}

template <class In, class Out>
__device__ void store_row(const In* input, const float* weight, Out* output, std::int64_t width, float inverse) {
  for (std::int64_t c = threadIdx.x; c < width; c += kThreads) {
    output[c] = norm_body<Out>(to_float(input[c]), inverse, weight[c]);
  }
}

template <class In, class Out>
__device__ void norm_row(const In* input, const float* weight, Out* output, std::int64_t width, float epsilon) {
  float squares = 0;
  for (std::int64_t c = threadIdx.x; c < width; c += kThreads) squares += to_float(input[c]) * to_float(input[c]);
  store_row(input, weight, output, width, inverse_rms(block_sum(squares), width, epsilon));
}

// One block for each row.
template <class In, class Out>
__global__ void norm_kernel(RmsNormShape shape, const In* input, const float* weight, Out* output) {
  for (std::int64_t row = blockIdx.x; row < shape.rows; row += gridDim.x) {
    norm_row(input + row * shape.input_stride, weight, output + row * shape.output_stride, shape.width, shape.epsilon);
  }
}

template <class Hidden, class Update, class Out>
__global__ void add_norm_kernel(RmsNormShape shape, Hidden* hidden, const Update* update, const float* weight,
                                Out* output) {
  for (std::int64_t row = blockIdx.x; row < shape.rows; row += gridDim.x) {
    Hidden* sums = hidden + row * shape.input_stride;
    float squares = 0;
    for (std::int64_t c = threadIdx.x; c < shape.width; c += kThreads) {
      const float sum = residual_body(sums + c, update[row * shape.update_stride + c]);
      squares += sum * sum;
    }
    // Each thread reads back only what it wrote itself.
    store_row(sums, weight, output + row * shape.output_stride, shape.width,
              inverse_rms(block_sum(squares), shape.width, shape.epsilon));
  }
}

// One block for each head of each token.
template <class T>
__global__ void head_norm_kernel(HeadNormShape shape, const T* input, const float* weight, T* output) {
  for (std::int64_t row = blockIdx.x; row < shape.tokens * shape.heads; row += gridDim.x) {
    const std::int64_t token = row / shape.heads;
    const std::int64_t head = row % shape.heads;
    norm_row(input + token * shape.input_token_stride + head * shape.input_head_stride, weight,
             output + token * shape.output_token_stride + head * shape.output_head_stride, shape.head_dim,
             shape.epsilon);
  }
}

unsigned blocks_for(std::int64_t rows) {
  return static_cast<unsigned>(std::min<std::int64_t>(rows, 1 << 20));
}

cudaStream_t cuda_stream(Stream stream) {
  return static_cast<cudaStream_t>(stream.handle);
}

template <class In, class Out>
void launch_norm(const RmsNormShape& shape, const In* input, const float* weight, Out* output, Stream stream) {
  check_norm_shape("rms_norm", shape);
  if (shape.rows == 0 || shape.width == 0) return;
  norm_kernel<<<blocks_for(shape.rows), kThreads, 0, cuda_stream(stream)>>>(shape, input, weight, output);
  check_cuda("cuda::rms_norm", cudaGetLastError());
}

template <class Hidden, class Update, class Out>
void launch_add_norm(const RmsNormShape& shape, Hidden* hidden, const Update* update, const float* weight, Out* output,
                     Stream stream) {
  check_add_norm_shape(shape);
  if (shape.rows == 0 || shape.width == 0) return;
  add_norm_kernel<<<blocks_for(shape.rows), kThreads, 0, cuda_stream(stream)>>>(shape, hidden, update, weight, output);
  check_cuda("cuda::add_rms_norm", cudaGetLastError());
}

template <class T>
void launch_head_norm(const HeadNormShape& shape, const T* input, const float* weight, T* output, Stream stream) {
  check_head_norm_shape(shape);
  const std::int64_t rows = shape.tokens * shape.heads;
  if (rows == 0 || shape.head_dim == 0) return;
  head_norm_kernel<<<blocks_for(rows), kThreads, 0, cuda_stream(stream)>>>(shape, input, weight, output);
  check_cuda("cuda::head_rms_norm", cudaGetLastError());
}

}  // namespace

void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, float* output, Stream stream) {
  launch_norm(shape, input, weight, output, stream);
}

void rms_norm(const RmsNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output, Stream stream) {
  launch_norm(shape, input, weight, output, stream);
}

void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, Bfloat16* output, Stream stream) {
  launch_norm(shape, input, weight, output, stream);
}

void add_rms_norm(const RmsNormShape& shape, float* hidden, const float* update, const float* weight, float* output,
                  Stream stream) {
  launch_add_norm(shape, hidden, update, weight, output, stream);
}

void add_rms_norm(const RmsNormShape& shape, Bfloat16* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, Stream stream) {
  launch_add_norm(shape, hidden, update, weight, output, stream);
}

void add_rms_norm(const RmsNormShape& shape, float* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, Stream stream) {
  launch_add_norm(shape, hidden, update, weight, output, stream);
}

void head_rms_norm(const HeadNormShape& shape, const float* input, const float* weight, float* output, Stream stream) {
  launch_head_norm(shape, input, weight, output, stream);
}

void head_rms_norm(const HeadNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
                   Stream stream) {
  launch_head_norm(shape, input, weight, output, stream);
}

}  // namespace ropewalk::cuda
