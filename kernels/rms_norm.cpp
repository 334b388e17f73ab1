#include "kernels/rms_norm.h"

#include "kernels/bodies/norm_body.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/row_checks.h"

namespace ropewalk {
namespace {

template <class In, class Out>
struct NormRow {
  static ROPEWALK_HOST_DEVICE void store(const In* input, const float* weight, Out* output, std::int64_t width,
                                         float inverse) {
#pragma omp simd
    for (std::int64_t c = 0; c < width; ++c) output[c] = norm_body<Out>(to_float(input[c]), inverse, weight[c]);
  }

  static ROPEWALK_HOST_DEVICE void run(const In* input, const float* weight, Out* output, std::int64_t width,
                                       float epsilon) {
    float squares = 0;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t c = 0; c < width; ++c) squares += to_float(input[c]) * to_float(input[c]);
    store(input, weight, output, width, inverse_rms(squares, width, epsilon));
  }
};

template <class Hidden, class Update, class Out>
struct AddNormRow {
  static ROPEWALK_HOST_DEVICE void run(Hidden* hidden, const Update* update, const float* weight, Out* output,
                                       std::int64_t width, float epsilon) {
    float squares = 0;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t c = 0; c < width; ++c) {
      const float sum = residual_body(hidden + c, update[c]);
      squares += sum * sum;
    }
    NormRow<Hidden, Out>::store(hidden, weight, output, width, inverse_rms(squares, width, epsilon));
  }
};

template <class In, class Out>
void norm(const RmsNormShape& shape, const In* input, const float* weight, Out* output, const ParallelFor& parallel) {
  check_norm_shape("rms_norm", shape);
  parallel_rows(parallel, shape.rows, shape.width, [&](std::int64_t r) {
    run_vectorised<NormRow<In, Out>>(input + r * shape.input_stride, weight, output + r * shape.output_stride,
                                     shape.width, shape.epsilon);
  });
}

template <class Hidden, class Update, class Out>
void add_norm(const RmsNormShape& shape, Hidden* hidden, const Update* update, const float* weight, Out* output,
              const ParallelFor& parallel) {
  check_add_norm_shape(shape);
  parallel_rows(parallel, shape.rows, shape.width, [&](std::int64_t r) {
    run_vectorised<AddNormRow<Hidden, Update, Out>>(hidden + r * shape.input_stride, update + r * shape.update_stride,
                                                    weight, output + r * shape.output_stride, shape.width,
                                                    shape.epsilon);
  });
}

template <class T>
void head_norm(const HeadNormShape& shape, const T* input, const float* weight, T* output,
               const ParallelFor& parallel) {
  check_head_norm_shape(shape);
  parallel_rows(parallel, shape.tokens, shape.heads * shape.head_dim, [&](std::int64_t t) {
    for (std::int64_t h = 0; h < shape.heads; ++h) {
      run_vectorised<NormRow<T, T>>(input + t * shape.input_token_stride + h * shape.input_head_stride, weight,
                                    output + t * shape.output_token_stride + h * shape.output_head_stride,
                                    shape.head_dim, shape.epsilon);
    }
  });
}

}  // namespace

void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, float* output,
              const ParallelFor& parallel) {
  norm(shape, input, weight, output, parallel);
}

void rms_norm(const RmsNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
              const ParallelFor& parallel) {
  norm(shape, input, weight, output, parallel);
}

void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, Bfloat16* output,
              const ParallelFor& parallel) {
  norm(shape, input, weight, output, parallel);
}

void add_rms_norm(const RmsNormShape& shape, float* hidden, const float* update, const float* weight, float* output,
                  const ParallelFor& parallel) {
  add_norm(shape, hidden, update, weight, output, parallel);
}

void add_rms_norm(const RmsNormShape& shape, Bfloat16* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, const ParallelFor& parallel) {
  add_norm(shape, hidden, update, weight, output, parallel);
}

void add_rms_norm(const RmsNormShape& shape, float* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, const ParallelFor& parallel) {
  add_norm(shape, hidden, update, weight, output, parallel);
}

void head_rms_norm(const HeadNormShape& shape, const float* input, const float* weight, float* output,
                   const ParallelFor& parallel) {
  head_norm(shape, input, weight, output, parallel);
}

void head_rms_norm(const HeadNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
                   const ParallelFor& parallel) {
  head_norm(shape, input, weight, output, parallel);
}

}  // namespace ropewalk
