#include "core/model/prefill.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>

namespace ropewalk {

namespace {

// At most 10 GFLOP in one matrix product (some 0.1 s on two slow cores), and no more rows than pay off.
std::int64_t rows_of_block(const ModelDescription& d) {
  const double columns =
      std::max(2.0 * d.intermediate_size, double(d.attention_heads + 2 * d.key_value_heads) * d.head_dim);
  const double rows = 10e9 / (2 * columns * d.hidden_size);
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(rows) / 64 * 64, 64, 1024);
}

at::Tensor borrowed(const std::vector<float>& table, const RopeTable& of) {
  return at::from_blob(const_cast<float*>(table.data()), {of.positions, of.pairs}, at::kFloat);
}

}  // namespace

Prefill::Prefill(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
                 const RopeTable& table, const JobControl& control)
    : description_(description),
      weights_(weights),
      options_(weights.embedding.options().dtype(activations)),
      control_(control),
      steps_(steps_for(weights.embedding.device())),
      attention_(make_attention(weights.embedding.device(), activations)),
      tokens_(table.positions),
      heads_(description.attention_heads),
      key_value_heads_(description.key_value_heads),
      block_rows_(std::min(rows_of_block(description), tokens_)) {
  rotation_.cosine = borrowed(table.cosine, table).to(options_.device());
  rotation_.sine = borrowed(table.sine, table).to(options_.device());
  qkv_ = at::empty({tokens_, (heads_ + 2 * key_value_heads_) * description.head_dim}, options_);
  attended_ = at::empty({tokens_, heads_ * description.head_dim}, options_);
  gate_up_ = at::empty({block_rows_, 2 * std::int64_t{description.intermediate_size}}, options_);
  update_ = at::empty({block_rows_, description.hidden_size}, options_);
}

Prefill::Ready Prefill::Ready::columns(std::int64_t first, std::int64_t count) const {
  return {matrix.narrow(1, first, count), bias.defined() ? bias.narrow(0, first, count) : bias};
}

Prefill::Ready Prefill::ready(const Linear& linear, Matrix which) {
  control_.check();
  if (linear.weight.scalar_type() == options_.dtype().toScalarType()) return {linear.weight.t(), linear.bias};
  at::Tensor& widened = widened_[which];
  if (!widened.defined()) widened = at::empty(linear.weight.sizes(), options_);
  widened.copy_(linear.weight);
  return {widened.t(), linear.bias};
}

void Prefill::multiply(const at::Tensor& x, const Ready& by, at::Tensor out) const {
  control_.check();
  if (by.bias.defined()) {
    at::addmm_out(out, by.bias, x, by.matrix);
  } else {
    at::mm_out(out, x, by.matrix);
  }
}

template <class F>
void Prefill::each_block(std::int64_t rows, F f) const {
  for (std::int64_t first = 0; first < rows; first += block_rows_) f(first, std::min(block_rows_, rows - first));
}

at::Tensor Prefill::heads(const at::Tensor& rows, std::int64_t first_head, std::int64_t count) const {
  const std::int64_t width = description_.head_dim;
  return rows.narrow(1, first_head * width, count * width).unflatten(1, {count, width});
}

void Prefill::turn(const at::Tensor& heads, const at::Tensor& norm, const Rotation& rotation) const {
  if (norm.defined()) steps_.norm_heads(heads, norm, description_.norm_epsilon);
  steps_.rotate(heads, rotation);
}

// Queries, keys and values of every token into qkv_.
void Prefill::project(const LayerWeights& layer, const at::Tensor& normed) {
  const Ready qkv = ready(layer.qkv, kQkv);
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
  const Ready qkv = ready(layer.qkv, kQkv);
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

void Prefill::attend(const at::Tensor& query, std::span<const std::int64_t> positions, int layer) {
  const bool slides =
      description_.sliding_window > 0 && description_.sliding_layers.at(static_cast<std::size_t>(layer));
  AttentionCall call;
  call.query = query;
  call.key = heads(qkv_, heads_, key_value_heads_);
  call.value = heads(qkv_, heads_ + key_value_heads_, key_value_heads_);
  call.out = heads(attended_.narrow(0, 0, query.size(0)), 0, heads_);
  call.positions = positions;
  call.window = slides ? description_.sliding_window : 0;
  attention_->attend(call, control_);
}

// From the attention's output to the next norm: output projection, residual, norm, gated MLP, residual, next norm.
void Prefill::finish(const LayerWeights& layer, const at::Tensor& next_norm, at::Tensor hidden, at::Tensor normed) {
  const Ready o = ready(layer.o, kO), gate_up = ready(layer.gate_up, kGateUp), down = ready(layer.down, kDown);
  const double epsilon = description_.norm_epsilon;
  each_block(hidden.size(0), [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = hidden.narrow(0, first, count), out = normed.narrow(0, first, count);
    const at::Tensor update = update_.narrow(0, 0, count), wide = gate_up_.narrow(0, 0, count);
    multiply(attended_.narrow(0, first, count), o, update);
    steps_.add_norm(rows, update, layer.mlp_norm, epsilon, out);
    multiply(out, gate_up, wide);
    multiply(steps_.gate(wide), down, update);
    steps_.add_norm(rows, update, next_norm, epsilon, out);
  });
}

at::Tensor Prefill::run(std::span<const std::int32_t> ids, std::span<const std::int64_t> queries) {
  const at::Device device = options_.device();
  const at::Tensor index =
      at::from_blob(const_cast<std::int32_t*>(ids.data()), {tokens_}, at::kInt).to(device, at::kLong);
  at::Tensor hidden = weights_.embedding.index_select(0, index).to(at::kFloat);
  at::Tensor normed = at::empty({tokens_, description_.hidden_size}, options_);
  steps_.norm(hidden, weights_.layers.front().input_norm, description_.norm_epsilon, normed);

  std::vector<std::int64_t> all(static_cast<std::size_t>(tokens_));
  std::iota(all.begin(), all.end(), 0);
  const int last = description_.layers - 1;
  for (int i = 0; i < last; ++i) {
    const LayerWeights& layer = weights_.layers[i];
    project(layer, normed);
    attend(heads(qkv_, 0, heads_), all, i);
    finish(layer, weights_.layers[i + 1].input_norm, hidden, normed);
  }
  const LayerWeights& layer = weights_.layers[last];
  const at::Tensor chosen = at::tensor(std::vector<std::int64_t>(queries.begin(), queries.end()), at::kLong);
  const at::Tensor query = project_chosen(layer, normed, chosen);
  attend(heads(query, 0, heads_), queries, last);
  hidden = hidden.index_select(0, chosen.to(device));
  normed = at::empty({hidden.size(0), description_.hidden_size}, options_);
  finish(layer, weights_.norm, hidden, normed);
  return normed.to(at::kFloat);
}

}  // namespace ropewalk
