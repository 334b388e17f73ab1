// Weighted cross-entropy through the language-model head. The logits of all rows are never in memory together: each
// chunk's gradient is made at once, in the forward pass, and only scaled in the backward one.
#pragma once

#include <ATen/core/Tensor.h>

namespace ropewalk {

struct HeadLoss {
  at::Tensor loss;       // scalar: sum over rows of weight * nll, with a gradient to hidden and head
  at::Tensor nll;        // float32 [rows], nats, without a gradient
  at::Tensor predicted;  // int64 [rows], arg max
};

// hidden float32 [rows, width], head float32 [vocabulary, width], targets int64 [rows], weights float32 [rows].
HeadLoss head_loss(const at::Tensor& hidden, const at::Tensor& head, const at::Tensor& targets,
                   const at::Tensor& weights);

}  // namespace ropewalk
