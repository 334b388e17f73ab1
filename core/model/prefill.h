// One pass of a whole document through the decoder, without a cache: every key is rotated anew, so nothing of one
// factor set can leak into the next. Rows that do not depend on each other (projections, norms, MLP) go through in
// blocks, which bounds the scratch memory and the time between two looks at the job's control.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>

#include "core/model/attention.h"
#include "core/model/decoder_weights.h"
#include "core/model/tensor_steps.h"
#include "core/rope/rope_table.h"
#include "core/values/model_description.h"

namespace ropewalk {

class Prefill {
 public:
  // All references must outlive this object. The document has table.positions tokens.
  Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
          const RopeTable& table, const JobControl& control);

  // The final norm's output after each position of `queries` (increasing): float32 [queries, hidden]. Only these rows
  // go through the last layer (its keys and values are those of all).
  at::Tensor run(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries);

 private:
  // A matrix as the products take it: [in, out], in the activations' type.
  struct Ready {
    at::Tensor matrix, bias;
    Ready columns(std::int64_t first, std::int64_t count) const;
  };
  enum Matrix { kQkv, kO, kGateUp, kDown, kMatrices };

  Ready ready(const Linear& linear, Matrix which);
  void multiply(const at::Tensor& x, const Ready& by, at::Tensor out) const;
  template <class F>
  void each_block(std::int64_t rows, F f) const;
  at::Tensor heads(const at::Tensor& rows, std::int64_t first_head, std::int64_t count) const;
  void turn(const at::Tensor& heads, const at::Tensor& norm, const Rotation& rotation) const;
  void project(const LayerWeights& layer, const at::Tensor& normed);
  at::Tensor project_chosen(const LayerWeights& layer, const at::Tensor& normed, const at::Tensor& chosen);
  void attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer);
  void finish(const LayerWeights& layer, const at::Tensor& next_norm, at::Tensor hidden, at::Tensor normed);

  const ModelDescription& description_;
  const DecoderWeights& weights_;
  const at::TensorOptions options_;  // the activations' type, the weights' device
  const JobControl& control_;
  const TensorSteps& steps_;
  const std::unique_ptr<Attention> attention_;
  const std::int64_t tokens_, heads_, key_value_heads_, block_rows_;
  Rotation rotation_;              // of all positions
  at::Tensor qkv_;                 // [tokens, (heads + 2 key_value_heads) * head_dim]
  at::Tensor attended_;            // [tokens, heads * head_dim]
  at::Tensor gate_up_, update_;    // one block of rows
  at::Tensor widened_[kMatrices];  // scratch for weights kept in bfloat16 where the products are float32
};

}  // namespace ropewalk
