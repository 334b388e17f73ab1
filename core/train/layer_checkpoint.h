// Activation checkpointing: a layer's activations are not kept for the backward pass but made again from its input
// (Chen et al., 2016, arXiv 1604.06174). Same gradients, one more forward pass, memory of one layer.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

#include "core/train/trainable_weights.h"

namespace ropewalk {

using LayerFunction = std::function<at::Tensor(const TrainableLayer&, const at::Tensor& hidden)>;

// layer_of(layer, hidden). Whatever `layer_of` refers to must live until the backward pass is over, and it must give
// the same result when called again.
at::Tensor checkpointed_layer(const TrainableLayer& layer, const at::Tensor& hidden, LayerFunction layer_of);

}  // namespace ropewalk
