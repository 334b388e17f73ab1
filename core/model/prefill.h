// One pass of a whole document through the decoder, without a cache: every key is rotated anew, so nothing of one
// factor set can leak into the next.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>

#include "core/model/attention.h"
#include "core/model/layer_rows.h"

namespace ropewalk {

class Prefill : LayerRows {
 public:
  // All references must outlive this object. The document has table.positions tokens.
  Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
          const RopeTable& table, const JobControl& control);

  // The final norm's output after each position of `queries` (increasing): float32 [queries, hidden]. Only these rows
  // go through the last layer (its keys and values are those of all).
  at::Tensor run(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries);

 private:
  void turn(const at::Tensor& heads, const at::Tensor& norm, const Rotation& rotation) const;
  void project(const LayerWeights& layer, const at::Tensor& normed);
  at::Tensor project_chosen(const LayerWeights& layer, const at::Tensor& normed, const at::Tensor& chosen);
  at::Tensor attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer);

  const std::unique_ptr<Attention> attention_;
  const std::int64_t tokens_;
  const Rotation rotation_;  // of all positions
  at::Tensor qkv_;           // [tokens, (heads + 2 key_value_heads) * head_dim]
  at::Tensor attended_;      // [tokens, heads * head_dim]
};

}  // namespace ropewalk
