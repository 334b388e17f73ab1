// Products of a few float32 rows with a bfloat16 matrix, in float32: what a token by token pass does with weights that
// are kept in bfloat16 on a processor that multiplies in float32. Each weight is read once and widened in a register;
// widening the matrix first would write and read it again at twice its size, for one row.
#pragma once

#include <ATen/core/Tensor.h>

namespace ropewalk {

constexpr std::int64_t kFewRows = 8;

// Whether multiply_few_rows() is the way to form x * weight^T: CPU, float32 times bfloat16, at most kFewRows rows.
bool is_few_rows_product(const at::Tensor& x, const at::Tensor& weight);
// out[r][o] = sum_i x[r][i] * weight[o][i] (+ bias[o]). x float32 [rows, in], weight bfloat16 [out, in], bias float32
// [out] or undefined, out float32 [rows, out]; the last dimension of each has stride 1. Sums are float32, in an order
// that does not depend on the threads.
void multiply_few_rows(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, at::Tensor out);

}  // namespace ropewalk
