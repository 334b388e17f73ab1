// The weights of a decoder as leaves of the gradient: float32 master copies, whatever the type of the products.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/model/weight_reader.h"
#include "core/values/job.h"

namespace ropewalk {

// Shapes as in core/model/weight_reader.h; what a family does not have is undefined.
struct TrainableLayer {
  at::Tensor input_norm, q, k, v, q_bias, k_bias, v_bias, q_norm, k_norm, o, mlp_norm, gate, up, down;

  // Every member with its name in a WeightReader, without the layer's prefix.
  template <class Layer, class F>
  static void each(Layer& layer, F f) {
    f("input_norm", layer.input_norm), f("q", layer.q), f("k", layer.k), f("v", layer.v);
    f("q_bias", layer.q_bias), f("k_bias", layer.k_bias), f("v_bias", layer.v_bias);
    f("q_norm", layer.q_norm), f("k_norm", layer.k_norm), f("o", layer.o), f("mlp_norm", layer.mlp_norm);
    f("gate", layer.gate), f("up", layer.up), f("down", layer.down);
  }
};

struct NamedTensor {
  std::string name;
  at::Tensor tensor;
};

struct TrainableWeights {
  at::Tensor embedding;  // [vocabulary, hidden]
  at::Tensor head;       // undefined where tied to the embedding
  at::Tensor norm;       // [hidden]
  std::vector<TrainableLayer> layers;

  const at::Tensor& head_matrix() const { return head.defined() ? head : embedding; }
  // Those that are there, in a fixed order: the order of an optimiser's state.
  std::vector<NamedTensor> named() const;
};

// From a file. Throws BadInput, Stopped.
TrainableWeights read_trainable_weights(const WeightReader& reader, const at::Device& device,
                                        const JobControl& control);
// Normal with deviation `deviation`, residual projections (o, down) with deviation / sqrt(2 layers) as in GPT-2; norms
// 1, biases 0. The same on every machine for the same seed.
TrainableWeights random_trainable_weights(const ModelDescription& description, double deviation, std::uint64_t seed);

}  // namespace ropewalk
