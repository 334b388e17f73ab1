// The element-wise steps of a decoder on tensors. On the CPU they are Ropewalk's kernels, spread by at::parallel_for;
// elsewhere the same formulas in ATen. The arithmetic is float32 in both, rounded once to the tensor's type.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

#include "kernels/parallel.h"

namespace ropewalk {

// torch's threads, for kernels.
ParallelFor torch_parallel();

// The rotary table on the decoder's device. positions: int64 [rows] on the CPU, or undefined: row t is position first +
// t.
struct Rotation {
  at::Tensor cosine, sine;  // float32 [positions, pairs]
  std::int64_t first = 0;
  at::Tensor positions;
};

class TensorSteps {
 public:
  virtual ~TensorSteps() = default;
  // out = norm(hidden) * weight. hidden float32 [rows, width], weight float32 [width], out [rows, width].
  virtual void norm(const at::Tensor& hidden, const at::Tensor& weight, double epsilon, at::Tensor out) const = 0;
  // hidden += update, then the norm of the sum. update [rows, width].
  virtual void add_norm(at::Tensor hidden, const at::Tensor& update, const at::Tensor& weight, double epsilon,
                        at::Tensor out) const = 0;
  // In place, each head by itself. x [tokens, heads, head_dim].
  virtual void norm_heads(at::Tensor x, const at::Tensor& weight, double epsilon) const = 0;
  // In place. x [tokens, heads, head_dim]; the first 2 * pairs coordinates of each head turn.
  virtual void rotate(at::Tensor x, const Rotation& rotation) const = 0;
  // gate_up [rows, 2 * width]: returns silu(gate) * up [rows, width], in gate's place.
  virtual at::Tensor gate(at::Tensor gate_up) const = 0;
};

const TensorSteps& kernel_steps();  // CPU tensors
const TensorSteps& aten_steps();    // any device: the reference
const TensorSteps& steps_for(const at::Device& device);

}  // namespace ropewalk
