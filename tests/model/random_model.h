// A decoder with random weights, made in memory: what a test needs of a model without a file.
#pragma once

#include <ATen/ATen.h>

#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "core/model/decoder.h"
#include "core/rope/methods.h"

namespace ropewalk {

class RandomWeights final : public WeightReader {
 public:
  explicit RandomWeights(ModelDescription description) : description_(std::move(description)) {
    const ModelDescription& d = description_;
    const std::int64_t hidden = d.hidden_size, query = std::int64_t{d.attention_heads} * d.head_dim,
                       key = std::int64_t{d.key_value_heads} * d.head_dim;
    add("embedding", {d.vocabulary, hidden});
    add("norm", {hidden});
    if (!d.tied_embeddings) add("head", {d.vocabulary, hidden});
    for (int i = 0; i < d.layers; ++i) {
      const std::string n = std::to_string(i) + ".";
      add(n + "input_norm", {hidden});
      add(n + "mlp_norm", {hidden});
      add(n + "q", {query, hidden});
      add(n + "k", {key, hidden});
      add(n + "v", {key, hidden});
      add(n + "o", {hidden, query});
      add(n + "gate", {d.intermediate_size, hidden});
      add(n + "up", {d.intermediate_size, hidden});
      add(n + "down", {hidden, d.intermediate_size});
      if (d.family == "qwen2")
        for (const auto& [name, size] :
             {std::pair("q_bias", query), std::pair("k_bias", key), std::pair("v_bias", key)})
          add(n + name, {size});
      if (d.family == "qwen3")
        for (const char* name : {"q_norm", "k_norm"}) add(n + name, {d.head_dim});
    }
  }

  const ModelDescription& description() const override { return description_; }
  bool has(const std::string& name) const override { return values_.count(name) > 0; }
  std::vector<std::int64_t> shape(const std::string& name) const override { return shapes_.at(name); }
  void read(const std::string& name, float* out) const override {
    std::copy(values_.at(name).begin(), values_.at(name).end(), out);
  }
  std::uint64_t bytes(const std::string& name) const override { return values_.at(name).size() * sizeof(float); }
  std::uint64_t total_bytes() const override {
    std::uint64_t sum = 0;
    for (const auto& [name, value] : values_) sum += value.size() * sizeof(float);
    return sum;
  }
  std::vector<float>& values(const std::string& name) { return values_.at(name); }

 private:
  void add(const std::string& name, std::vector<std::int64_t> shape) {
    std::int64_t elements = 1;
    for (const std::int64_t size : shape) elements *= size;
    std::mt19937 generator(static_cast<unsigned>(std::hash<std::string>{}(name)));
    const bool is_vector = shape.size() == 1, is_norm = is_vector && name.find("norm") != std::string::npos;
    const float spread = is_vector ? 0.2f : 1.2f / std::sqrt(static_cast<float>(shape[1]));
    std::normal_distribution<float> draw(is_norm ? 1.0f : 0.0f, name == "embedding" ? 1.0f : spread);
    std::vector<float> values(static_cast<std::size_t>(elements));
    for (float& value : values) value = draw(generator);
    values_[name] = std::move(values);
    shapes_[name] = std::move(shape);
  }

  ModelDescription description_;
  std::map<std::string, std::vector<float>> values_;
  std::map<std::string, std::vector<std::int64_t>> shapes_;
};

inline ModelDescription random_description(const std::string& family = "llama", int layers = 3) {
  ModelDescription d;
  d.family = d.name = family;
  d.layers = layers;
  d.hidden_size = 64;
  d.intermediate_size = 96;
  d.attention_heads = 6;
  d.key_value_heads = 2;
  d.head_dim = 16;
  d.vocabulary = 300;
  d.tied_embeddings = family == "qwen2";
  d.rope = {16, 10000.0, 512};
  d.maximum_positions = 512;
  return d;
}

inline std::shared_ptr<Model> random_model(const WeightReader& weights, DecoderTypes types = {at::kFloat, at::kFloat}) {
  return make_decoder(weights, nullptr, at::kCPU, types, {}, JobControl{});
}

inline std::vector<TokenId> random_ids(std::int64_t count, int vocabulary, unsigned seed = 1) {
  std::mt19937 generator(seed);
  std::vector<TokenId> ids(static_cast<std::size_t>(count));
  for (TokenId& id : ids) id = static_cast<TokenId>(generator() % static_cast<unsigned>(vocabulary));
  return ids;
}

inline RopeTable plain_table(const ModelDescription& d, std::int64_t positions) {
  return make_rope_table(d.rope, std::vector<double>(static_cast<std::size_t>(d.rope.pairs()), 1.0), 1.0, positions);
}

}  // namespace ropewalk
