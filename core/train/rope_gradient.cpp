#include "core/train/rope_gradient.h"

#include <torch/csrc/autograd/custom_function.h>

#include "kernels/apply_rope.h"

namespace ropewalk {

namespace {

template <class E>
void turn_elements(const at::Tensor& x, const at::Tensor& out, const Rotation& rotation, RopeDirection direction) {
  RopeShape shape;
  shape.tokens = x.size(0);
  shape.heads = x.size(1);
  shape.head_dim = x.size(2);
  shape.rotary_dim = 2 * rotation.cosine.size(1);
  shape.input_token_stride = x.stride(0);
  shape.input_head_stride = x.stride(1);
  shape.output_token_stride = out.stride(0);
  shape.output_head_stride = out.stride(1);
  shape.table_rows = rotation.cosine.size(0);
  shape.position_offset = rotation.first;
  if (rotation.positions.defined()) {
    shape.position_offset = 0;
    shape.positions = static_cast<const std::int64_t*>(rotation.positions.data_ptr());
  }
  apply_rope(shape, direction, static_cast<const float*>(rotation.cosine.data_ptr()),
             static_cast<const float*>(rotation.sine.data_ptr()), static_cast<const E*>(x.data_ptr()),
             static_cast<E*>(out.data_ptr()), torch_parallel());
}

at::Tensor turn(const at::Tensor& given, const Rotation& rotation, RopeDirection direction) {
  if (!given.device().is_cpu()) {
    Rotation used = rotation;
    if (direction == RopeDirection::backward) used.sine = used.sine.neg();
    at::Tensor out = given.clone();
    aten_steps().rotate(out, used);
    return out;
  }
  const at::Tensor x = given.stride(2) == 1 ? given : given.contiguous();
  at::Tensor out = at::empty(x.sizes(), x.options());
  if (x.scalar_type() == at::kFloat) {
    turn_elements<float>(x, out, rotation, direction);
  } else {
    TORCH_CHECK(x.scalar_type() == at::kBFloat16, "float32 or bfloat16 expected, got ", x.scalar_type());
    turn_elements<Bfloat16>(x, out, rotation, direction);
  }
  return out;
}

struct RotateFunction : torch::autograd::Function<RotateFunction> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x, const at::Tensor& cosine,
                            const at::Tensor& sine, const at::Tensor& positions, std::int64_t first) {
    context->save_for_backward({cosine, sine, positions});
    context->saved_data["first"] = first;
    return turn(x, {cosine, sine, first, positions}, RopeDirection::forward);
  }
  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const Rotation rotation{saved[0], saved[1], context->saved_data["first"].toInt(), saved[2]};
    return {turn(gradients[0], rotation, RopeDirection::backward), {}, {}, {}, {}};
  }
};

}  // namespace

at::Tensor rotate_with_gradient(const at::Tensor& x, const Rotation& rotation) {
  return RotateFunction::apply(x, rotation.cosine, rotation.sine, rotation.positions, rotation.first);
}

}  // namespace ropewalk
