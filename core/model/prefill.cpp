#include "core/model/prefill.h"

#include <ATen/ATen.h>

#include <numeric>

namespace ropewalk {

Prefill::Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
                 const RopeTable& table, const JobControl& control)
    : LayerRows(description, weights, activations, table.positions, control),
      attention_(make_attention(weights.embedding.device(), activations)),
      tokens_(table.positions),
      rotation_(rotation_on(table, options_.device())) {
  qkv_ = at::empty({tokens_, (heads_ + 2 * key_value_heads_) * description.head_dim}, options_);
  attended_ = at::empty({tokens_, heads_ * description.head_dim}, options_);
}

void Prefill::turn(const at::Tensor& heads, const at::Tensor& norm, const Rotation& rotation) const {
  norm_heads(heads, norm);
  steps_.rotate(heads, rotation);
}

// Queries, keys and values of every token into qkv_.
void Prefill::project(const LayerWeights& layer, const at::Tensor& normed) {
  const Ready qkv = ready(layer.qkv, kQkv, tokens_);
  each_block(tokens_, [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = qkv_.narrow(0, first, count);
    multiply(normed.narrow(0, first, count), qkv, rows);
    Rotation rotation = rotation_;
    rotation.first = first;
    turn(heads(rows, 0, heads_), layer.q_norm, rotation);
    turn(heads(rows, heads_, key_value_heads_), layer.k_norm, rotation);
  });
}

// Keys and values of every token into qkv_; returns the queries of the chosen ones.
at::Tensor Prefill::project_chosen(const LayerWeights& layer, const at::Tensor& normed, const at::Tensor& chosen) {
  const Ready qkv = ready(layer.qkv, kQkv, tokens_);
  const std::int64_t query_width = attended_.size(1), rest = qkv_.size(1) - query_width;
  const Ready key_value = qkv.columns(query_width, rest);
  each_block(tokens_, [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = qkv_.narrow(0, first, count);
    multiply(normed.narrow(0, first, count), key_value, rows.narrow(1, query_width, rest));
    Rotation rotation = rotation_;
    rotation.first = first;
    turn(heads(rows, heads_, key_value_heads_), layer.k_norm, rotation);
  });
  const at::Tensor few = normed.index_select(0, chosen.to(normed.device()));
  at::Tensor query = at::empty({few.size(0), query_width}, options_);
  each_block(few.size(0), [&](std::int64_t first, std::int64_t count) {
    multiply(few.narrow(0, first, count), qkv.columns(0, query_width), query.narrow(0, first, count));
  });
  Rotation rotation = rotation_;
  rotation.positions = chosen;
  turn(heads(query, 0, heads_), layer.q_norm, rotation);
  return query;
}

// Returns the attention's output [queries, heads * head_dim], in attended_.
at::Tensor Prefill::attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer) {
  const at::Tensor out = attended_.narrow(0, 0, query.size(0));
  AttentionCall call;
  call.query = query;
  call.key = heads(qkv_, heads_, key_value_heads_);
  call.value = heads(qkv_, heads_ + key_value_heads_, key_value_heads_);
  call.out = heads(out, 0, heads_);
  call.positions = positions;
  call.window = window_of(layer);
  attention_->attend(call, control_);
  return out;
}

at::Tensor Prefill::run(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries) {
  at::Tensor hidden = embed(ids.data(), tokens_);
  at::Tensor normed = at::empty({tokens_, description_.hidden_size}, options_);
  steps_.norm(hidden, weights_.layers.front().input_norm, description_.norm_epsilon, normed);

  std::vector<std::int64_t> all(static_cast<std::size_t>(tokens_));
  std::iota(all.begin(), all.end(), 0);
  const int last = description_.layers - 1;
  for (int i = 0; i < last; ++i) {
    const LayerWeights& layer = weights_.layers[i];
    project(layer, normed);
    const at::Tensor attended = attend(heads(qkv_, 0, heads_), all, i);
    finish(layer, weights_.layers[i + 1].input_norm, attended, hidden, normed);
  }
  const LayerWeights& layer = weights_.layers[last];
  const at::Tensor chosen = at::tensor(std::vector<std::int64_t>(queries.begin(), queries.end()), at::kLong);
  const at::Tensor query = project_chosen(layer, normed, chosen);
  const at::Tensor attended = attend(heads(query, 0, heads_), queries, last);
  hidden = hidden.index_select(0, chosen.to(options_.device()));
  normed = at::empty({hidden.size(0), description_.hidden_size}, options_);
  finish(layer, weights_.norm, attended, hidden, normed);
  return normed.to(at::kFloat);
}

}  // namespace ropewalk
