#include "core/train/trainable_weights.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numbers>

#include "core/text/draws.h"

namespace ropewalk {

std::vector<NamedTensor> TrainableWeights::named() const {
  std::vector<NamedTensor> all = {{"embedding", embedding}};
  for (std::size_t i = 0; i < layers.size(); ++i)
    TrainableLayer::each(layers[i], [&](const char* name, const at::Tensor& tensor) {
      if (tensor.defined()) all.push_back({std::to_string(i) + "." + name, tensor});
    });
  all.push_back({"norm", norm});
  if (head.defined()) all.push_back({"head", head});
  return all;
}

namespace {

at::Tensor leaf(const at::Tensor& values, const at::Device& device) {
  return values.to(device).detach().set_requires_grad(true);
}

// A standard normal number by Box and Muller: std::normal_distribution differs between libraries.
double normal(Draws& draws) {
  const double radius = std::sqrt(-2 * std::log(1 - draws.unit()));
  return radius * std::cos(2 * std::numbers::pi * draws.unit());
}

at::Tensor random_matrix(std::int64_t rows, std::int64_t columns, double deviation, Draws& draws) {
  at::Tensor matrix = at::empty({rows, columns}, at::kFloat);
  auto* values = static_cast<float*>(matrix.data_ptr());
  for (std::int64_t i = 0; i < matrix.numel(); ++i) values[i] = static_cast<float>(deviation * normal(draws));
  return leaf(matrix, at::kCPU);
}

at::Tensor ones(std::int64_t size) {
  return leaf(at::ones({size}, at::kFloat), at::kCPU);
}

}  // namespace

TrainableWeights read_trainable_weights(const WeightReader& reader, const at::Device& device,
                                        const JobControl& control) {
  const auto read = [&](const std::string& name) {
    control.check();
    at::Tensor values = at::empty(reader.shape(name), at::kFloat);
    reader.read(name, static_cast<float*>(values.data_ptr()));
    return leaf(values, device);
  };
  TrainableWeights weights;
  weights.embedding = read("embedding");
  weights.norm = read("norm");
  if (reader.has("head")) weights.head = read("head");
  for (int i = 0; i < reader.description().layers; ++i)
    TrainableLayer::each(weights.layers.emplace_back(), [&](const char* name, at::Tensor& tensor) {
      const std::string full = std::to_string(i) + "." + name;
      if (reader.has(full)) tensor = read(full);
    });
  return weights;
}

TrainableWeights random_trainable_weights(const ModelDescription& description, double deviation, std::uint64_t seed) {
  Draws draws(seed);
  const std::int64_t hidden = description.hidden_size, wide = description.intermediate_size;
  const std::int64_t queries = std::int64_t(description.attention_heads) * description.head_dim;
  const std::int64_t keys = std::int64_t(description.key_value_heads) * description.head_dim;
  const double residual = deviation / std::sqrt(2.0 * description.layers);
  TrainableWeights weights;
  weights.embedding = random_matrix(description.vocabulary, hidden, deviation, draws);
  weights.norm = ones(hidden);
  if (!description.tied_embeddings) weights.head = random_matrix(description.vocabulary, hidden, deviation, draws);
  for (int i = 0; i < description.layers; ++i) {
    TrainableLayer& layer = weights.layers.emplace_back();
    layer.input_norm = ones(hidden);
    layer.q = random_matrix(queries, hidden, deviation, draws);
    layer.k = random_matrix(keys, hidden, deviation, draws);
    layer.v = random_matrix(keys, hidden, deviation, draws);
    layer.o = random_matrix(hidden, queries, residual, draws);
    layer.mlp_norm = ones(hidden);
    layer.gate = random_matrix(wide, hidden, deviation, draws);
    layer.up = random_matrix(wide, hidden, deviation, draws);
    layer.down = random_matrix(hidden, wide, residual, draws);
  }
  return weights;
}

}  // namespace ropewalk
