#include "kernels/bodies/rope_body.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"
#include "kernels/rope_checks.h"

namespace ropewalk::cuda {
namespace {

// One thread for each pair, and for each coordinate beyond rotary_dim, of each head of each token.
template <class T>
__global__ void rope_kernel(RopeShape shape, float sign, const float* cosine, const float* sine, const T* input,
                            T* output) {
  const std::int64_t pairs = shape.rotary_dim / 2;
  const std::int64_t lanes = shape.head_dim - pairs;
  const std::int64_t count = shape.tokens * shape.heads * lanes;
  for (std::int64_t item = first_item(); item < count; item += item_stride()) {
    const std::int64_t lane = item % lanes;
    const std::int64_t head = item / lanes % shape.heads;
    const std::int64_t token = item / lanes / shape.heads;
    const T* from = input + token * shape.input_token_stride + head * shape.input_head_stride;
    T* to = output + token * shape.output_token_stride + head * shape.output_head_stride;
    if (lane >= pairs) {
      to[lane + pairs] = from[lane + pairs];
      continue;
    }
    const std::int64_t position = shape.positions ? shape.positions[token] : shape.position_offset + token;
    const bool inside = position >= 0 && position < shape.table_rows;
    const float nan = float_from_bits(0x7fc00000u);
    rope_body(from, to, lane, pairs, inside ? cosine[position * pairs + lane] : nan,
              inside ? sign * sine[position * pairs + lane] : nan);
  }
}

template <class T>
void launch(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine, const T* input,
            T* output, Stream stream) {
  check_rope_shape(shape);
  const std::int64_t count = shape.tokens * shape.heads * (shape.head_dim - shape.rotary_dim / 2);
  if (count == 0) return;
  const float sign = direction == RopeDirection::forward ? 1.0f : -1.0f;
  rope_kernel<T><<<grid_for(count), kThreads, 0, static_cast<cudaStream_t>(stream.handle)>>>(shape, sign, cosine, sine,
                                                                                             input, output);
  check_cuda("cuda::apply_rope", cudaGetLastError());
}

}  // namespace

void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const float* input, float* output, Stream stream) {
  launch(shape, direction, cosine, sine, input, output, stream);
}

void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const Bfloat16* input, Bfloat16* output, Stream stream) {
  launch(shape, direction, cosine, sine, input, output, stream);
}

}  // namespace ropewalk::cuda
