#include "kernels/rms_norm.h"

#include <cmath>

#include "kernels/bodies/norm_body.h"
#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"

namespace ropewalk {
namespace {

ROPEWALK_HOST_DEVICE float inverse_rms(float squares, std::int64_t width, float epsilon) {
  return 1.0f / std::sqrt(squares / static_cast<float>(width) + epsilon);
}

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

void check_epsilon(const char* function, float epsilon) {
  if (!(epsilon >= 0)) reject(function, "epsilon is " + std::to_string(epsilon) + ", must not be negative");
}

void check_norm(const char* function, const RmsNormShape& shape) {
  check_rows(function, shape.rows, shape.width);
  check_stride(function, "input_stride", shape.rows, shape.width, shape.input_stride);
  check_stride(function, "output_stride", shape.rows, shape.width, shape.output_stride);
  check_epsilon(function, shape.epsilon);
}

template <class In, class Out>
void norm(const RmsNormShape& shape, const In* input, const float* weight, Out* output, const ParallelFor& parallel) {
  check_norm("rms_norm", shape);
  parallel_ranges(parallel, shape.rows, row_grain(shape.width), [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t r = begin; r < end; ++r) {
      run_vectorised<NormRow<In, Out>>(input + r * shape.input_stride, weight, output + r * shape.output_stride,
                                       shape.width, shape.epsilon);
    }
  });
}

template <class Hidden, class Update, class Out>
void add_norm(const RmsNormShape& shape, Hidden* hidden, const Update* update, const float* weight, Out* output,
              const ParallelFor& parallel) {
  check_norm("add_rms_norm", shape);
  check_stride("add_rms_norm", "update_stride", shape.rows, shape.width, shape.update_stride);
  parallel_ranges(parallel, shape.rows, row_grain(shape.width), [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t r = begin; r < end; ++r) {
      run_vectorised<AddNormRow<Hidden, Update, Out>>(hidden + r * shape.input_stride, update + r * shape.update_stride,
                                                      weight, output + r * shape.output_stride, shape.width,
                                                      shape.epsilon);
    }
  });
}

template <class T>
void head_norm(const HeadNormShape& shape, const T* input, const float* weight, T* output,
               const ParallelFor& parallel) {
  constexpr const char* kName = "head_rms_norm";
  check_not_negative(kName, "tokens", shape.tokens);
  check_not_negative(kName, "heads", shape.heads);
  check_not_negative(kName, "head_dim", shape.head_dim);
  check_epsilon(kName, shape.epsilon);
  const std::int64_t grain = row_grain(shape.heads * shape.head_dim);
  parallel_ranges(parallel, shape.tokens, grain, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t t = begin; t < end; ++t) {
      for (std::int64_t h = 0; h < shape.heads; ++h) {
        run_vectorised<NormRow<T, T>>(input + t * shape.input_token_stride + h * shape.input_head_stride, weight,
                                      output + t * shape.output_token_stride + h * shape.output_head_stride,
                                      shape.head_dim, shape.epsilon);
      }
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
