// The decoder with gradients: what training runs. Evaluation has its own pass (core/model/prefill.h); a test holds the
// two together.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/tensor_steps.h"
#include "core/text/packing.h"
#include "core/train/head_loss.h"
#include "core/train/packed_attention.h"
#include "core/train/trainable_weights.h"

namespace ropewalk {

struct PassOptions {
  at::ScalarType products = at::kFloat;  // kBFloat16: products and attention in bfloat16, everything else in float32
  bool checkpoint_activations = false;   // keep each layer's input only and run it again in the backward pass
};

// The segment's rotary phases: rows of `table` at each token's position in its own document.
Rotation segment_rotation(const at::Tensor& cosine, const at::Tensor& sine, std::span<const std::int64_t> begins,
                          std::int64_t tokens);

// Loss of one segment (`description` must live until the backward pass is over): tokens with a weight are predicted
// from those before them in the same document. The rows of the result are those tokens in order. Throws BadInput for
// ids outside the vocabulary.
HeadLoss segment_loss(const ModelDescription& description, const TrainableWeights& weights, const PassOptions& options,
                      const PackedSegment& segment, const Rotation& rotation);

}  // namespace ropewalk
