#include <ATen/ATen.h>

#include "core/model/tensor_steps.h"

namespace ropewalk {

namespace {

at::Tensor normed(const at::Tensor& x, const at::Tensor& weight, double epsilon) {
  const at::Tensor wide = x.to(at::kFloat);
  return wide * (wide.square().mean(-1, true) + epsilon).rsqrt() * weight;
}

class AtenSteps final : public TensorSteps {
 public:
  void norm(const at::Tensor& hidden, const at::Tensor& weight, double epsilon, at::Tensor out) const override {
    out.copy_(normed(hidden, weight, epsilon));
  }

  void add_norm(at::Tensor hidden, const at::Tensor& update, const at::Tensor& weight, double epsilon,
                at::Tensor out) const override {
    hidden.add_(update);
    out.copy_(normed(hidden, weight, epsilon));
  }

  void norm_heads(at::Tensor x, const at::Tensor& weight, double epsilon) const override {
    x.copy_(normed(x, weight, epsilon));
  }

  void rotate(at::Tensor x, const Rotation& rotation) const override {
    const std::int64_t pairs = rotation.cosine.size(1);
    const auto rows = [&](const at::Tensor& table) {  // [tokens, 1, pairs]
      const at::Tensor chosen = rotation.positions.defined()
                                    ? table.index_select(0, rotation.positions.to(table.device()))
                                    : table.narrow(0, rotation.first, x.size(0));
      return chosen.unsqueeze(1);
    };
    const at::Tensor cosine = rows(rotation.cosine), sine = rows(rotation.sine);
    const at::Tensor first = x.narrow(2, 0, pairs).to(at::kFloat, false, true);
    const at::Tensor second = x.narrow(2, pairs, pairs).to(at::kFloat, false, true);
    x.narrow(2, 0, pairs).copy_(first * cosine - second * sine);
    x.narrow(2, pairs, pairs).copy_(second * cosine + first * sine);
  }

  at::Tensor gate(at::Tensor gate_up) const override {
    const std::int64_t width = gate_up.size(1) / 2;
    at::Tensor first = gate_up.narrow(1, 0, width);
    first.copy_(at::silu(first.to(at::kFloat)) * gate_up.narrow(1, width, width).to(at::kFloat));
    return first;
  }
};

}  // namespace

const TensorSteps& aten_steps() {
  static const AtenSteps steps;
  return steps;
}

const TensorSteps& steps_for(const at::Device& device) {
  return device.is_cpu() ? kernel_steps() : aten_steps();
}

}  // namespace ropewalk
