// RoPE with a gradient: forward and backward are Ropewalk's kernel, the same body with the sine negated.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/model/tensor_steps.h"

namespace ropewalk {

// x [tokens, heads, head_dim] float32 or bfloat16, head_dim with stride 1. A new tensor; its gradient reaches x.
// `rotation` as in tensor_steps.h; positions may repeat (packed documents). Off the CPU the same formula in ATen.
at::Tensor rotate_with_gradient(const at::Tensor& x, const Rotation& rotation);

}  // namespace ropewalk
