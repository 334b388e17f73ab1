#include "kernels/apply_rope.h"

#include <string>

#include "kernels/bodies/rope_body.h"
#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/rope_checks.h"

namespace ropewalk {
namespace {

template <class T>
struct RopeHead {
  static ROPEWALK_HOST_DEVICE void rotate(const T* input, T* output, std::int64_t pairs, const float* cosine,
                                          const float* sine, float sign) {
#pragma omp simd
    for (std::int64_t i = 0; i < pairs; ++i) rope_body(input, output, i, pairs, cosine[i], sign * sine[i]);
  }

  // All heads of one token: they share the table's row.
  static ROPEWALK_HOST_DEVICE void run(const T* input, T* output, const RopeShape* shape, const float* cosine,
                                       const float* sine, float sign) {
    const std::int64_t pairs = shape->rotary_dim / 2;
    for (std::int64_t h = 0; h < shape->heads; ++h) {
      const T* from = input + h * shape->input_head_stride;
      T* to = output + h * shape->output_head_stride;
      rotate(from, to, pairs, cosine, sine, sign);
      for (std::int64_t c = shape->rotary_dim; c < shape->head_dim; ++c) to[c] = from[c];
    }
  }
};

template <class T>
void apply(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine, const T* input,
           T* output, const ParallelFor& parallel) {
  check_rope_shape(shape);
  check_rope_positions(shape);
  const std::int64_t pairs = shape.rotary_dim / 2;
  const float sign = direction == RopeDirection::forward ? 1.0f : -1.0f;
  parallel_rows(parallel, shape.tokens, shape.heads * shape.head_dim, [&](std::int64_t t) {
    const std::int64_t row = (shape.positions ? shape.positions[t] : shape.position_offset + t) * pairs;
    run_vectorised<RopeHead<T>>(input + t * shape.input_token_stride, output + t * shape.output_token_stride, &shape,
                                cosine + row, sine + row, sign);
  });
}

}  // namespace

void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const float* input, float* output, const ParallelFor& parallel) {
  apply(shape, direction, cosine, sine, input, output, parallel);
}

void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const Bfloat16* input, Bfloat16* output, const ParallelFor& parallel) {
  apply(shape, direction, cosine, sine, input, output, parallel);
}

}  // namespace ropewalk
