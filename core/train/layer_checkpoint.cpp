#include "core/train/layer_checkpoint.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

#include <memory>

namespace ropewalk {

namespace {

struct Call {
  TrainableLayer layer;
  LayerFunction layer_of;
};

std::vector<at::Tensor> parameters(const TrainableLayer& layer) {
  std::vector<at::Tensor> all;
  TrainableLayer::each(layer, [&](const char*, const at::Tensor& tensor) {
    if (tensor.defined()) all.push_back(tensor);
  });
  return all;
}

struct CheckpointFunction : torch::autograd::Function<CheckpointFunction> {
  // The parameters are inputs so that autograd knows that the result depends on them.
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& hidden, at::TensorList,
                            const std::shared_ptr<Call>& call) {
    context->save_for_backward({hidden});
    call_of(context) = call;
    return call->layer_of(call->layer, hidden);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const Call& call = *call_of(context);
    const at::AutoGradMode enabled(true);
    const at::Tensor hidden = context->get_saved_variables()[0].detach().set_requires_grad(true);
    const at::Tensor out = call.layer_of(call.layer, hidden);
    std::vector<at::Tensor> inputs = parameters(call.layer);
    inputs.insert(inputs.begin(), hidden);
    torch::autograd::variable_list result = torch::autograd::grad({out}, inputs, {gradients[0]});
    result.emplace_back();  // for the call
    return result;
  }

 private:
  // saved_data holds IValues only; a capsule carries the call.
  struct Holder : torch::CustomClassHolder {
    std::shared_ptr<Call> call;
  };
  static std::shared_ptr<Call>& call_of(torch::autograd::AutogradContext* context) {
    c10::IValue& value = context->saved_data["call"];
    if (value.isNone()) value = c10::IValue::make_capsule(c10::make_intrusive<Holder>());
    return static_cast<Holder*>(value.toCapsule().get())->call;
  }
};

}  // namespace

at::Tensor checkpointed_layer(const TrainableLayer& layer, const at::Tensor& hidden, LayerFunction layer_of) {
  const auto call = std::make_shared<Call>(Call{layer, std::move(layer_of)});
  if (!at::GradMode::is_enabled()) return call->layer_of(layer, hidden);
  return CheckpointFunction::apply(hidden, at::TensorList(parameters(layer)), call);
}

}  // namespace ropewalk
