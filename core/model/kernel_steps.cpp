#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/model/tensor_steps.h"
#include "kernels/apply_rope.h"
#include "kernels/rms_norm.h"
#include "kernels/silu_mul.h"

namespace ropewalk {

ParallelFor torch_parallel() {
  return {[](void*, std::int64_t count, std::int64_t grain, RangeBody body, void* context) {
            at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) { body(context, begin, end); });
          },
          nullptr};
}

namespace {

template <class E>
E* data(const at::Tensor& x) {
  return static_cast<E*>(x.data_ptr());
}

// Calls f with a value of the element type of `x`: float or Bfloat16.
template <class F>
void with_type(const at::Tensor& x, F f) {
  if (x.scalar_type() == at::kFloat) {
    f(float{});
  } else {
    TORCH_CHECK(x.scalar_type() == at::kBFloat16, "float32 or bfloat16 expected, got ", x.scalar_type());
    f(Bfloat16{});
  }
}

class KernelSteps final : public TensorSteps {
 public:
  void norm(const at::Tensor& hidden, const at::Tensor& weight, double epsilon, at::Tensor out) const override {
    const RmsNormShape shape = norm_shape(hidden, hidden, epsilon, out);
    with_type(out, [&](auto element) {
      rms_norm(shape, data<float>(hidden), data<float>(weight), data<decltype(element)>(out), torch_parallel());
    });
  }

  void add_norm(at::Tensor hidden, const at::Tensor& update, const at::Tensor& weight, double epsilon,
                at::Tensor out) const override {
    const RmsNormShape shape = norm_shape(hidden, update, epsilon, out);
    with_type(out, [&](auto element) {
      using E = decltype(element);
      add_rms_norm(shape, data<float>(hidden), data<E>(update), data<float>(weight), data<E>(out), torch_parallel());
    });
  }

  void norm_heads(at::Tensor x, const at::Tensor& weight, double epsilon) const override {
    HeadNormShape shape;
    shape.tokens = x.size(0);
    shape.heads = x.size(1);
    shape.head_dim = x.size(2);
    shape.input_token_stride = shape.output_token_stride = x.stride(0);
    shape.input_head_stride = shape.output_head_stride = x.stride(1);
    shape.epsilon = static_cast<float>(epsilon);
    with_type(x, [&](auto element) {
      using E = decltype(element);
      head_rms_norm(shape, data<E>(x), data<float>(weight), data<E>(x), torch_parallel());
    });
  }

  void rotate(at::Tensor x, const Rotation& rotation) const override {
    RopeShape shape;
    shape.tokens = x.size(0);
    shape.heads = x.size(1);
    shape.head_dim = x.size(2);
    shape.rotary_dim = 2 * rotation.cosine.size(1);
    shape.input_token_stride = shape.output_token_stride = x.stride(0);
    shape.input_head_stride = shape.output_head_stride = x.stride(1);
    shape.table_rows = rotation.cosine.size(0);
    shape.position_offset = rotation.first;
    if (rotation.positions.defined()) shape.positions = data<std::int64_t>(rotation.positions);
    with_type(x, [&](auto element) {
      using E = decltype(element);
      apply_rope(shape, RopeDirection::forward, data<float>(rotation.cosine), data<float>(rotation.sine), data<E>(x),
                 data<E>(x), torch_parallel());
    });
  }

  at::Tensor gate(at::Tensor gate_up) const override {
    SiluMulShape shape;
    shape.rows = gate_up.size(0);
    shape.width = gate_up.size(1) / 2;
    shape.gate_stride = shape.up_stride = shape.output_stride = gate_up.stride(0);
    with_type(gate_up, [&](auto element) {
      auto* rows = data<decltype(element)>(gate_up);
      silu_mul(shape, rows, rows + shape.width, rows, torch_parallel());
    });
    return gate_up.narrow(1, 0, shape.width);
  }

 private:
  static RmsNormShape norm_shape(const at::Tensor& hidden, const at::Tensor& update, double epsilon,
                                 const at::Tensor& out) {
    RmsNormShape shape;
    shape.rows = hidden.size(0);
    shape.width = hidden.size(1);
    shape.input_stride = hidden.stride(0);
    shape.update_stride = update.stride(0);
    shape.output_stride = out.stride(0);
    shape.epsilon = static_cast<float>(epsilon);
    return shape;
  }
};

}  // namespace

const TensorSteps& kernel_steps() {
  static const KernelSteps steps;
  return steps;
}

}  // namespace ropewalk
