#include "kernels/convert.h"

#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"

namespace ropewalk {
namespace {

template <class In, class Out>
struct ScaleRow {
  static ROPEWALK_HOST_DEVICE void run(const In* input, Out* output, std::int64_t columns, float factor) {
#pragma omp simd
    for (std::int64_t c = 0; c < columns; ++c) output[c] = from_float<Out>(to_float(input[c]) * factor);
  }
};

template <class In, class Out>
struct CopyRow {
  static ROPEWALK_HOST_DEVICE void run(const In* input, Out* output, std::int64_t columns) {
#pragma omp simd
    for (std::int64_t c = 0; c < columns; ++c) output[c] = from_float<Out>(to_float(input[c]));
  }
};

constexpr std::int64_t kPiece = 65536;  // one long row is cut, so that threads can share it

template <class In, class Out>
void rows(const char* name, const ConvertShape& shape, const In* input, const float* factors, Out* output,
          const ParallelFor& parallel) {
  check_rows(name, shape.rows, shape.columns);
  check_stride(name, "input_stride", shape.rows, shape.columns, shape.input_stride);
  check_stride(name, "output_stride", shape.rows, shape.columns, shape.output_stride);
  const std::int64_t pieces = (shape.columns + kPiece - 1) / kPiece;
  parallel_rows(parallel, shape.rows * pieces, shape.columns, [&](std::int64_t i) {
    const std::int64_t row = i / pieces;
    const std::int64_t first = i % pieces * kPiece;
    const std::int64_t count = shape.columns - first < kPiece ? shape.columns - first : kPiece;
    const In* from = input + row * shape.input_stride + first;
    Out* to = output + row * shape.output_stride + first;
    if (factors) {
      run_vectorised<ScaleRow<In, Out>>(from, to, count, factors[row]);
    } else {
      run_vectorised<CopyRow<In, Out>>(from, to, count);
    }
  });
}

}  // namespace

void convert(const ConvertShape& shape, const float* input, Bfloat16* output, const ParallelFor& parallel) {
  rows("convert", shape, input, nullptr, output, parallel);
}

void convert(const ConvertShape& shape, const Bfloat16* input, float* output, const ParallelFor& parallel) {
  rows("convert", shape, input, nullptr, output, parallel);
}

void scale_rows(const ConvertShape& shape, const float* input, const float* factors, Bfloat16* output,
                const ParallelFor& parallel) {
  rows("scale_rows", shape, input, factors, output, parallel);
}

void scale_rows(const ConvertShape& shape, const float* input, const float* factors, float* output,
                const ParallelFor& parallel) {
  rows("scale_rows", shape, input, factors, output, parallel);
}

void scale_rows(const ConvertShape& shape, const Bfloat16* input, const float* factors, Bfloat16* output,
                const ParallelFor& parallel) {
  rows("scale_rows", shape, input, factors, output, parallel);
}

}  // namespace ropewalk
