// The weights of a decoder as tensors on one device, in one type: what reads the same rows is one matrix.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

#include "core/model/weight_reader.h"
#include "core/values/job.h"
#include "core/values/spec.h"

namespace ropewalk {

// float32 models: both float32. bfloat16 models keep their weights in bfloat16; activations and products are bfloat16
// where that is faster (cpu_features.h; CUDA), else float32: then the results are those of float32 with rounded
// weights. The residual stream, norms, softmax sums and the head's logits are float32 in every case.
struct DecoderTypes {
  at::ScalarType weights, activations;
};
DecoderTypes decoder_types(ModelType type, const at::Device& device);

struct Linear {
  at::Tensor weight;  // [out, in]
  at::Tensor bias;    // [out] in the activations' type, or undefined
};

struct LayerWeights {
  at::Tensor input_norm, mlp_norm;  // float32 [hidden]
  at::Tensor q_norm, k_norm;        // float32 [head_dim], or undefined
  Linear qkv;                       // [(heads + 2 key_value_heads) * head_dim, hidden]: q, then k, then v
  Linear o;                         // [hidden, heads * head_dim]
  Linear gate_up;                   // [2 * intermediate, hidden]: gate, then up
  Linear down;                      // [hidden, intermediate]
};

struct DecoderWeights {
  at::Tensor embedding;  // [vocabulary, hidden]
  at::Tensor head;       // [vocabulary, hidden]; the embedding itself where tied
  at::Tensor norm;       // float32 [hidden]
  std::vector<LayerWeights> layers;

  std::uint64_t bytes() const;
};

// Reads layer by layer, so that at most one layer (or the embedding) is in memory twice. Progress in MB of the file.
DecoderWeights load_weights(const WeightReader& reader, const at::Device& device, DecoderTypes types,
                            const ProgressSink& progress, const JobControl& control);

}  // namespace ropewalk
