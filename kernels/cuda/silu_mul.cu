#include "kernels/bodies/silu_body.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"
#include "kernels/row_checks.h"

namespace ropewalk::cuda {
namespace {

template <class T>
__global__ void silu_kernel(SiluMulShape shape, const T* gate, const T* up, T* output) {
  for (std::int64_t item = first_item(); item < shape.rows * shape.width; item += item_stride()) {
    const std::int64_t row = item / shape.width;
    const std::int64_t column = item % shape.width;
    const float x = to_float(gate[row * shape.gate_stride + column]);
    const float y = to_float(up[row * shape.up_stride + column]);
    output[row * shape.output_stride + column] = from_float<T>(silu_mul_body(x, y));
  }
}

template <class T>
void launch(const SiluMulShape& shape, const T* gate, const T* up, T* output, Stream stream) {
  check_silu_shape(shape);
  const std::int64_t count = shape.rows * shape.width;
  if (count == 0) return;
  silu_kernel<<<grid_for(count), kThreads, 0, static_cast<cudaStream_t>(stream.handle)>>>(shape, gate, up, output);
  check_cuda("cuda::silu_mul", cudaGetLastError());
}

}  // namespace

void silu_mul(const SiluMulShape& shape, const float* gate, const float* up, float* output, Stream stream) {
  launch(shape, gate, up, output, stream);
}

void silu_mul(const SiluMulShape& shape, const Bfloat16* gate, const Bfloat16* up, Bfloat16* output, Stream stream) {
  launch(shape, gate, up, output, stream);
}

}  // namespace ropewalk::cuda
