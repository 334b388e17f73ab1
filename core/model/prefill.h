// One pass of a whole document through the decoder, without a cache: every key is rotated anew, so nothing of one
// factor set can leak into the next. What no rotary table enters into (the embedding, the first layer's projection) can
// be made once and used under many tables.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "core/model/attention.h"
#include "core/model/layer_rows.h"

namespace ropewalk {

// A document up to the first layer's rotation. Of a one-layer model, where the first layer is the last, only the
// queries' rows are there: `hidden` has one row a query, and `qkv` holds keys and values alone.
struct PreparedRows {
  at::Tensor hidden;  // the embedding's output: float32 [tokens, hidden]
  at::Tensor qkv;     // projected, head norms applied, not rotated: [tokens, (heads + 2 key_value_heads) * head_dim]
  at::Tensor query;   // one-layer models: [queries, heads * head_dim]; else undefined

  std::uint64_t bytes() const;
};
// What PreparedRows of a document take.
std::uint64_t prepared_row_bytes(const ModelDescription& description, at::ScalarType activations, std::int64_t tokens,
                                 std::int64_t queries);

class Prefill : LayerRows {
 public:
  // All references must outlive this object.
  Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
          std::int64_t tokens, const JobControl& control);

  std::int64_t sliding_window(int layer) const { return window_of(layer); }  // tokens, 0: none
  // `queries`: those that run() will get.
  PreparedRows prepare(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries);
  // run() writes into what it gets: a copy leaves the prepared rows as they are.
  PreparedRows copy(const PreparedRows& rows) const;
  // What a layer's attention is about to take: the queries' own rows [queries, heads, head_dim] and the keys of all
  // tokens [tokens, key_value_heads, head_dim], normed and turned. Says whether the pass is to go on.
  using LayerReader = std::function<bool(int layer, const at::Tensor& query, const at::Tensor& key)>;
  // The final norm's output after each position of `queries` (increasing): float32 [queries, hidden]. Only these rows
  // go through the last layer (its keys and values are those of all). Writes into the tensors of `rows`. Undefined
  // where `reader` ended the pass.
  at::Tensor run(PreparedRows rows, std::span<const std::int64_t> queries, const RopeTable& table,
                 const LayerReader& reader = {});

 private:
  at::Tensor chosen_rows(const at::Tensor& rows, const at::Tensor& chosen) const;
  void project(const LayerWeights& layer, const at::Tensor& normed, const Rotation* rotation);
  at::Tensor project_chosen(const LayerWeights& layer, const at::Tensor& normed, const at::Tensor& chosen,
                            const Rotation* rotation);
  void rotate(const at::Tensor& heads, Rotation rotation, std::int64_t first) const;
  void rotate_all(const at::Tensor& heads, const Rotation& rotation) const;
  void rotate_chosen(const at::Tensor& query, Rotation rotation, const at::Tensor& chosen) const;
  at::Tensor layer_keys() const;
  at::Tensor attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer);

  const std::unique_ptr<Attention> attention_;
  const std::int64_t tokens_, query_width_;
  at::Tensor qkv_;       // [tokens, (heads + 2 key_value_heads) * head_dim]
  at::Tensor normed_;    // scratch [tokens, hidden]
  at::Tensor attended_;  // [tokens, heads * head_dim]
};

}  // namespace ropewalk
