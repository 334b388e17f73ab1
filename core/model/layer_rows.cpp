#include "core/model/layer_rows.h"

#include <ATen/ATen.h>

#include "core/model/few_rows_product.h"

namespace ropewalk {

std::int64_t rows_of_block(const ModelDescription& d) {
  const double columns =
      std::max(2.0 * d.intermediate_size, double(d.attention_heads + 2 * d.key_value_heads) * d.head_dim);
  const double rows = 10e9 / (2 * columns * d.hidden_size);
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(rows) / 64 * 64, 64, 1024);
}

Rotation rotation_on(const RopeTable& table, const at::Device& device) {
  const auto on_device = [&](const std::vector<float>& values) {
    return at::from_blob(const_cast<float*>(values.data()), {table.positions, table.pairs}, at::kFloat).to(device);
  };
  Rotation rotation;
  rotation.cosine = on_device(table.cosine);
  rotation.sine = on_device(table.sine);
  return rotation;
}

LayerRows::LayerRows(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
                     std::int64_t rows, const JobControl& control)
    : description_(description),
      weights_(weights),
      options_(weights.embedding.options().dtype(activations)),
      control_(control),
      steps_(steps_for(weights.embedding.device())),
      heads_(description.attention_heads),
      key_value_heads_(description.key_value_heads),
      block_rows_(std::min(rows_of_block(description), rows)) {
  gate_up_ = at::empty({block_rows_, 2 * std::int64_t{description.intermediate_size}}, options_);
  update_ = at::empty({block_rows_, description.hidden_size}, options_);
}

LayerRows::Ready LayerRows::Ready::columns(std::int64_t first, std::int64_t count) const {
  return {matrix.narrow(1, first, count), bias.defined() ? bias.narrow(0, first, count) : bias};
}

LayerRows::Ready LayerRows::ready(const Linear& linear, Matrix which, std::int64_t rows) {
  control_.check();
  const bool fits = linear.weight.scalar_type() == options_.dtype().toScalarType();
  if (fits || (rows <= kFewRows && options_.device().is_cpu())) return {linear.weight.t(), linear.bias};
  at::Tensor& widened = widened_[which];
  if (!widened.defined()) widened = at::empty(linear.weight.sizes(), options_);
  widened.copy_(linear.weight);
  return {widened.t(), linear.bias};
}

void LayerRows::multiply(const at::Tensor& x, const Ready& by, at::Tensor out) const {
  control_.check();
  if (by.matrix.scalar_type() != x.scalar_type()) {
    multiply_few_rows(x, by.matrix.t(), by.bias, out);
  } else if (by.bias.defined()) {
    at::addmm_out(out, by.bias, x, by.matrix);
  } else {
    at::mm_out(out, x, by.matrix);
  }
}

at::Tensor LayerRows::heads(const at::Tensor& rows, std::int64_t first_head, std::int64_t count) const {
  const std::int64_t width = description_.head_dim;
  return rows.narrow(1, first_head * width, count * width).unflatten(1, {count, width});
}

void LayerRows::norm_heads(const at::Tensor& heads, const at::Tensor& norm) const {
  if (norm.defined()) steps_.norm_heads(heads, norm, description_.norm_epsilon);
}

at::Tensor LayerRows::embed(const std::int32_t* ids, std::int64_t count) const {
  const at::Tensor index =
      at::from_blob(const_cast<std::int32_t*>(ids), {count}, at::kInt).to(options_.device(), at::kLong);
  return weights_.embedding.index_select(0, index).to(at::kFloat);
}

std::int64_t LayerRows::window_of(int layer) const {
  const bool slides =
      description_.sliding_window > 0 && description_.sliding_layers.at(static_cast<std::size_t>(layer));
  return slides ? description_.sliding_window : 0;
}

void LayerRows::finish(const LayerWeights& layer, const at::Tensor& next_norm, const at::Tensor& attended,
                       at::Tensor hidden, at::Tensor normed) {
  const std::int64_t all = hidden.size(0);
  const Ready o = ready(layer.o, kO, all), gate_up = ready(layer.gate_up, kGateUp, all),
              down = ready(layer.down, kDown, all);
  const double epsilon = description_.norm_epsilon;
  each_block(all, [&](std::int64_t first, std::int64_t count) {
    const at::Tensor rows = hidden.narrow(0, first, count), out = normed.narrow(0, first, count);
    const at::Tensor update = update_.narrow(0, 0, count), wide = gate_up_.narrow(0, 0, count);
    multiply(attended.narrow(0, first, count), o, update);
    steps_.add_norm(rows, update, layer.mlp_norm, epsilon, out);
    multiply(out, gate_up, wide);
    multiply(steps_.gate(wide), down, update);
    steps_.add_norm(rows, update, next_norm, epsilon, out);
  });
}

}  // namespace ropewalk
