#include "kernels/silu_mul.h"

#include "kernels/bodies/silu_body.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/row_checks.h"

namespace ropewalk {
namespace {

template <class T>
struct SiluMulRow {
  static ROPEWALK_HOST_DEVICE void run(const T* gate, const T* up, T* output, std::int64_t width) {
#pragma omp simd
    for (std::int64_t c = 0; c < width; ++c) {
      output[c] = from_float<T>(silu_mul_body(to_float(gate[c]), to_float(up[c])));
    }
  }
};

template <class T>
void gated(const SiluMulShape& shape, const T* gate, const T* up, T* output, const ParallelFor& parallel) {
  check_silu_shape(shape);
  parallel_rows(parallel, shape.rows, shape.width, [&](std::int64_t r) {
    run_vectorised<SiluMulRow<T>>(gate + r * shape.gate_stride, up + r * shape.up_stride,
                                  output + r * shape.output_stride, shape.width);
  });
}

}  // namespace

void silu_mul(const SiluMulShape& shape, const float* gate, const float* up, float* output,
              const ParallelFor& parallel) {
  gated(shape, gate, up, output, parallel);
}

void silu_mul(const SiluMulShape& shape, const Bfloat16* gate, const Bfloat16* up, Bfloat16* output,
              const ParallelFor& parallel) {
  gated(shape, gate, up, output, parallel);
}

}  // namespace ropewalk
