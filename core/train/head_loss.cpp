#include "core/train/head_loss.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace ropewalk {

namespace {

constexpr std::int64_t kChunkLogits = std::int64_t(1) << 24;  // 64 MiB of float32

struct HeadLossFunction : torch::autograd::Function<HeadLossFunction> {
  static torch::autograd::variable_list forward(torch::autograd::AutogradContext* context, const at::Tensor& hidden,
                                                const at::Tensor& head, const at::Tensor& targets,
                                                const at::Tensor& weights, bool gradients) {
    const std::int64_t rows = hidden.size(0);
    const std::int64_t chunk =
        std::clamp<std::int64_t>(kChunkLogits / head.size(0), 1, std::max<std::int64_t>(rows, 1));
    at::Tensor loss = at::zeros({}, hidden.options().dtype(at::kDouble));
    at::Tensor nll = at::empty({rows}, hidden.options()), predicted = at::empty({rows}, targets.options());
    at::Tensor hidden_gradient, head_gradient;
    if (gradients) hidden_gradient = at::empty_like(hidden), head_gradient = at::zeros_like(head);
    for (std::int64_t first = 0; first < rows; first += chunk) {
      const std::int64_t count = std::min(chunk, rows - first);
      const at::Tensor x = hidden.narrow(0, first, count), weight = weights.narrow(0, first, count).unsqueeze(1);
      const at::Tensor target = targets.narrow(0, first, count).unsqueeze(1);
      at::Tensor logits = at::mm(x, head.t());
      predicted.narrow(0, first, count).copy_(logits.argmax(1));
      at::Tensor scores = at::log_softmax(logits, 1);
      const at::Tensor part = scores.gather(1, target).neg();
      nll.narrow(0, first, count).copy_(part.squeeze(1));
      loss += (part * weight).sum(at::kDouble);
      if (!gradients) continue;
      at::Tensor error = scores.exp_();
      error.scatter_add_(1, target, at::full_like(target, -1, error.options()));
      error.mul_(weight);
      at::Tensor rows_gradient = hidden_gradient.narrow(0, first, count);
      at::mm_out(rows_gradient, error, head);
      head_gradient.addmm_(error.t(), x);
    }
    if (gradients) context->save_for_backward({hidden_gradient, head_gradient});
    context->mark_non_differentiable({nll, predicted});
    return {loss.to(at::kFloat), nll, predicted};
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    return {saved[0] * gradients[0], saved[1] * gradients[0], {}, {}, {}};
  }
};

}  // namespace

HeadLoss head_loss(const at::Tensor& hidden, const at::Tensor& head, const at::Tensor& targets,
                   const at::Tensor& weights) {
  const bool gradients = at::GradMode::is_enabled() && (hidden.requires_grad() || head.requires_grad());
  const auto out = HeadLossFunction::apply(hidden, head, targets, weights, gradients);
  return {out[0], out[1], out[2]};
}

}  // namespace ropewalk
