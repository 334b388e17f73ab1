#include "core/model/prefill.h"

#include <ATen/ATen.h>

#include <numeric>

namespace ropewalk {

namespace {

at::Tensor index_of(std::span<const std::int64_t> queries) {
  return at::tensor(std::vector<std::int64_t>(queries.begin(), queries.end()), at::kLong);
}

}  // namespace

std::uint64_t PreparedRows::bytes() const {
  return hidden.nbytes() + qkv.nbytes() + (query.defined() ? query.nbytes() : 0);
}

std::uint64_t prepared_row_bytes(const ModelDescription& d, at::ScalarType activations, std::int64_t tokens,
                                 std::int64_t queries) {
  const auto heads = [&](int count, std::int64_t rows) {
    return static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(count) *
           static_cast<std::uint64_t>(d.head_dim) * c10::elementSize(activations);
  };
  const bool one_layer = d.layers == 1;
  const std::int64_t hidden_rows = one_layer ? queries : tokens;
  return static_cast<std::uint64_t>(hidden_rows) * static_cast<std::uint64_t>(d.hidden_size) * sizeof(float) +
         heads(2 * d.key_value_heads, tokens) + heads(d.attention_heads, one_layer ? queries : tokens);
}

Prefill::Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
                 std::int64_t tokens, const JobControl& control)
    : LayerRows(description, weights, activations, tokens, control),
      attention_(make_attention(weights.embedding.device(), activations)),
      tokens_(tokens),
      query_width_(heads_ * description.head_dim) {}

at::Tensor Prefill::chosen_rows(const at::Tensor& rows, const at::Tensor& chosen) const {
  return rows.index_select(0, chosen.to(rows.device()));
}

// `heads` are those of the positions from `first` on.
void Prefill::rotate(const at::Tensor& heads, Rotation rotation, std::int64_t first) const {
  rotation.first = first;
  steps_.rotate(heads, rotation);
}

void Prefill::rotate_all(const at::Tensor& heads, const Rotation& rotation) const {
  each_block(heads.size(0), [&](std::int64_t first, std::int64_t count) {
    control_.check();
    rotate(heads.narrow(0, first, count), rotation, first);
  });
}

void Prefill::rotate_chosen(const at::Tensor& query, Rotation rotation, const at::Tensor& chosen) const {
  rotation.positions = chosen;
  steps_.rotate(heads(query, 0, heads_), rotation);
}

// Queries, keys and values of every token into qkv_; rotated where a rotation is given.
void Prefill::project(const LayerWeights& layer, const at::Tensor& normed, const Rotation* rotation) {
  const Ready qkv = ready(layer.qkv, kQkv, tokens_);
  each_block(tokens_, [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = qkv_.narrow(0, first, count);
    multiply(normed.narrow(0, first, count), qkv, rows);
    norm_heads(heads(rows, 0, heads_), layer.q_norm);
    norm_heads(heads(rows, heads_, key_value_heads_), layer.k_norm);
    if (rotation) rotate(heads(rows, 0, heads_ + key_value_heads_), *rotation, first);
  });
}

// Keys and values of every token into qkv_; returns the queries of the chosen ones.
at::Tensor Prefill::project_chosen(const LayerWeights& layer, const at::Tensor& normed, const at::Tensor& chosen,
                                   const Rotation* rotation) {
  const Ready qkv = ready(layer.qkv, kQkv, tokens_);
  const std::int64_t rest = 2 * key_value_heads_ * description_.head_dim, keys = qkv_.size(1) - rest;
  const Ready key_value = qkv.columns(query_width_, rest);
  each_block(tokens_, [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = qkv_.narrow(0, first, count).narrow(1, keys, rest);
    multiply(normed.narrow(0, first, count), key_value, rows);
    norm_heads(heads(rows, 0, key_value_heads_), layer.k_norm);
    if (rotation) rotate(heads(rows, 0, key_value_heads_), *rotation, first);
  });
  const at::Tensor few = chosen_rows(normed, chosen);
  at::Tensor query = at::empty({few.size(0), query_width_}, options_);
  each_block(few.size(0), [&](std::int64_t first, std::int64_t count) {
    multiply(few.narrow(0, first, count), qkv.columns(0, query_width_), query.narrow(0, first, count));
  });
  norm_heads(heads(query, 0, heads_), layer.q_norm);
  if (rotation) rotate_chosen(query, *rotation, chosen);
  return query;
}

// [tokens, key_value_heads, head_dim] in qkv_.
at::Tensor Prefill::layer_keys() const {
  const std::int64_t rest = 2 * key_value_heads_ * description_.head_dim;
  return heads(qkv_.narrow(1, qkv_.size(1) - rest, rest), 0, key_value_heads_);
}

// Returns the attention's output [queries, heads * head_dim], in attended_.
at::Tensor Prefill::attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer) {
  const at::Tensor out = attended_.narrow(0, 0, query.size(0));
  const at::Tensor key_value = qkv_.narrow(1, qkv_.size(1) - 2 * key_value_heads_ * description_.head_dim,
                                           2 * key_value_heads_ * description_.head_dim);
  AttentionCall call;
  call.query = heads(query, 0, heads_);
  call.key = heads(key_value, 0, key_value_heads_);
  call.value = heads(key_value, key_value_heads_, key_value_heads_);
  call.out = heads(out, 0, heads_);
  call.positions = positions;
  call.window = window_of(layer);
  attention_->attend(call, control_);
  return out;
}

PreparedRows Prefill::prepare(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries) {
  const bool one_layer = description_.layers == 1;
  const LayerWeights& layer = weights_.layers.front();
  const at::Tensor hidden = embed(ids.data(), tokens_);
  normed_ = at::empty({tokens_, description_.hidden_size}, options_);
  steps_.norm(hidden, layer.input_norm, description_.norm_epsilon, normed_);
  const std::int64_t heads_kept = (one_layer ? 0 : heads_) + 2 * key_value_heads_;
  qkv_ = at::empty({tokens_, heads_kept * description_.head_dim}, options_);
  if (!one_layer) {
    project(layer, normed_, nullptr);
    return {hidden, std::move(qkv_), {}};
  }
  const at::Tensor chosen = index_of(queries);
  const at::Tensor query = project_chosen(layer, normed_, chosen, nullptr);
  return {chosen_rows(hidden, chosen), std::move(qkv_), query};
}

PreparedRows Prefill::copy(const PreparedRows& rows) const {
  const auto copied = [&](const at::Tensor& from) {
    if (!from.defined()) return from;
    const at::Tensor to = at::empty_like(from);
    each_block(from.size(0), [&](std::int64_t first, std::int64_t count) {
      control_.check();
      to.narrow(0, first, count).copy_(from.narrow(0, first, count));
    });
    return to;
  };
  return {copied(rows.hidden), copied(rows.qkv), copied(rows.query)};
}

at::Tensor Prefill::run(PreparedRows rows, std::span<const std::int64_t> queries, const RopeTable& table,
                        const LayerReader& reader) {
  const Rotation rotation = rotation_on(table, options_.device());
  const at::Tensor chosen = index_of(queries);
  const int last = description_.layers - 1;
  at::Tensor hidden = std::move(rows.hidden), query = std::move(rows.query);
  qkv_ = std::move(rows.qkv);
  attended_ = at::empty({last == 0 ? chosen.size(0) : tokens_, query_width_}, options_);
  if (last == 0) {
    rotate_all(heads(qkv_, 0, key_value_heads_), rotation);
    rotate_chosen(query, rotation, chosen);
  } else {
    rotate_all(heads(qkv_, 0, heads_ + key_value_heads_), rotation);
    std::vector<std::int64_t> all(static_cast<std::size_t>(tokens_));
    std::iota(all.begin(), all.end(), 0);
    if (!normed_.defined()) normed_ = at::empty({tokens_, description_.hidden_size}, options_);
    for (int i = 0; i < last; ++i) {
      if (i > 0) project(weights_.layers[i], normed_, &rotation);
      if (reader && !reader(i, chosen_rows(heads(qkv_, 0, heads_), chosen), layer_keys())) return {};
      const at::Tensor attended = attend(qkv_.narrow(1, 0, query_width_), all, i);
      finish(weights_.layers[i], weights_.layers[i + 1].input_norm, attended, hidden, normed_);
    }
    query = project_chosen(weights_.layers[last], normed_, chosen, &rotation);
    hidden = chosen_rows(hidden, chosen);
  }
  if (reader && !reader(last, heads(query, 0, heads_), layer_keys())) return {};
  const at::Tensor attended = attend(query, queries, last);
  const at::Tensor normed = at::empty({hidden.size(0), description_.hidden_size}, options_);
  finish(weights_.layers[last], weights_.norm, attended, hidden, normed);
  return normed.to(at::kFloat);
}

}  // namespace ropewalk
