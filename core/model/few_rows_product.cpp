#include "core/model/few_rows_product.h"

#include <ATen/ATen.h>

#include "core/model/tensor_steps.h"
#include "kernels/bfloat16.h"
#include "kernels/cpu_dispatch.h"

namespace ropewalk {

namespace {

// One row of weights against every row of x; out has one element every `out_stride`.
struct WeightRow {
  static ROPEWALK_HOST_DEVICE void run(const float* x, std::int64_t rows, std::int64_t x_stride, const Bfloat16* weight,
                                       std::int64_t width, float added, float* out, std::int64_t out_stride) {
    for (std::int64_t r = 0; r < rows; ++r) {
      const float* row = x + r * x_stride;
      float sum = 0;
#pragma omp simd reduction(+ : sum)
      for (std::int64_t i = 0; i < width; ++i) sum += row[i] * to_float(weight[i]);
      out[r * out_stride] = sum + added;
    }
  }
};

}  // namespace

bool is_few_rows_product(const at::Tensor& x, const at::Tensor& weight) {
  return weight.is_cpu() && x.scalar_type() == at::kFloat && weight.scalar_type() == at::kBFloat16 &&
         x.size(0) <= kFewRows;
}

void multiply_few_rows(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, at::Tensor out) {
  const std::int64_t rows = x.size(0), width = x.size(1), columns = weight.size(0);
  TORCH_CHECK(weight.size(1) == width && out.size(0) == rows && out.size(1) == columns && x.stride(1) == 1 &&
                  weight.stride(1) == 1 && out.stride(1) == 1,
              "multiply_few_rows: ", x.sizes(), " times the transpose of ", weight.sizes(), " into ", out.sizes());
  const auto* from = static_cast<const float*>(x.data_ptr());
  const auto* matrix = static_cast<const Bfloat16*>(weight.data_ptr());
  const float* added = bias.defined() ? static_cast<const float*>(bias.data_ptr()) : nullptr;
  auto* to = static_cast<float*>(out.data_ptr());
  const std::int64_t x_stride = x.stride(0), weight_stride = weight.stride(0), out_stride = out.stride(0);
  const std::int64_t grain = std::max<std::int64_t>(1, 65536 / std::max<std::int64_t>(1, width * rows));
  parallel_ranges(torch_parallel(), columns, grain, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t o = begin; o < end; ++o)
      run_vectorised<WeightRow>(from, rows, x_stride, matrix + o * weight_stride, width, added ? added[o] : 0.0f,
                                to + o, out_stride);
  });
}

}  // namespace ropewalk
