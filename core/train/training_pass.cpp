#include "core/train/training_pass.h"

#include <ATen/ATen.h>

#include <memory>

#include "core/train/layer_checkpoint.h"
#include "core/train/rope_gradient.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, at::ScalarType products) {
  const at::Tensor out = at::mm(x, weight.to(products).t());
  return bias.defined() ? out + bias.to(products) : out;
}

at::Tensor norm(const at::Tensor& x, const at::Tensor& weight, double epsilon) {
  return at::rms_norm(x, {x.size(-1)}, weight, epsilon);
}

class LayerPass {
 public:
  LayerPass(const ModelDescription& description, at::ScalarType products, const Rotation& rotation,
            std::vector<DocumentRun> runs)
      : description_(description), products_(products), rotation_(rotation), runs_(std::move(runs)) {}

  // hidden float32 [tokens, width] -> the same after one layer.
  at::Tensor run(const TrainableLayer& layer, int index, const at::Tensor& hidden) const {
    const double epsilon = description_.norm_epsilon;
    const at::Tensor x = norm(hidden, layer.input_norm, epsilon).to(products_);
    const at::Tensor query = turned(linear(x, layer.q, layer.q_bias, products_), layer.q_norm);
    const at::Tensor key = turned(linear(x, layer.k, layer.k_bias, products_), layer.k_norm);
    const at::Tensor value = heads(linear(x, layer.v, layer.v_bias, products_));
    const at::Tensor attended = packed_attention(query, key, value, runs_, window(index));
    const at::Tensor middle = hidden + linear(attended, layer.o, {}, products_);
    const at::Tensor y = norm(middle, layer.mlp_norm, epsilon).to(products_);
    const at::Tensor gated = at::silu(linear(y, layer.gate, {}, products_)) * linear(y, layer.up, {}, products_);
    return middle + linear(gated, layer.down, {}, products_);
  }

 private:
  at::Tensor heads(const at::Tensor& rows) const {
    return rows.unflatten(1, {rows.size(1) / description_.head_dim, description_.head_dim});
  }
  at::Tensor turned(const at::Tensor& rows, const at::Tensor& head_norm) const {
    at::Tensor x = heads(rows);
    if (head_norm.defined()) x = norm(x.to(at::kFloat), head_norm, description_.norm_epsilon).to(products_);
    return rotate_with_gradient(x, rotation_);
  }
  std::int64_t window(int index) const {
    const bool slides =
        description_.sliding_window > 0 && description_.sliding_layers.at(static_cast<std::size_t>(index));
    return slides ? description_.sliding_window : 0;
  }

  const ModelDescription& description_;
  const at::ScalarType products_;
  const Rotation rotation_;
  const std::vector<DocumentRun> runs_;
};

struct Targets {
  std::vector<std::int64_t> rows, ids;  // the token before each target, and the target
  std::vector<float> weights;
};

Targets targets_of(const PackedSegment& segment, int vocabulary) {
  Targets targets;
  for (std::size_t t = 0; t < segment.tokens.size(); ++t) {
    if (segment.tokens[t] < 0 || segment.tokens[t] >= vocabulary)
      throw BadInput("token id " + std::to_string(segment.tokens[t]) + " at position " + std::to_string(t) +
                     " of a training segment is outside the model's vocabulary of " + std::to_string(vocabulary) + ".");
    if (segment.weights[t] == 0) continue;
    targets.rows.push_back(static_cast<std::int64_t>(t) - 1);
    targets.ids.push_back(segment.tokens[t]);
    targets.weights.push_back(segment.weights[t]);
  }
  return targets;
}

}  // namespace

Rotation segment_rotation(const at::Tensor& cosine, const at::Tensor& sine, std::span<const std::int64_t> begins,
                          std::int64_t tokens) {
  at::Tensor positions = at::empty({tokens}, at::kLong);
  auto* out = static_cast<std::int64_t*>(positions.data_ptr());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::int64_t end = i + 1 < begins.size() ? begins[i + 1] : tokens;
    for (std::int64_t t = begins[i]; t < end; ++t) out[t] = t - begins[i];
  }
  return {cosine, sine, 0, positions};
}

HeadLoss segment_loss(const ModelDescription& description, const TrainableWeights& weights, const PassOptions& options,
                      const PackedSegment& segment, const Rotation& rotation) {
  const auto tokens = static_cast<std::int64_t>(segment.tokens.size());
  const Targets targets = targets_of(segment, description.vocabulary);
  const at::Device device = weights.embedding.device();
  const auto on_device = [&](const auto& values) { return at::tensor(values).to(device); };

  const at::Tensor ids = on_device(std::vector<std::int64_t>(segment.tokens.begin(), segment.tokens.end()));
  at::Tensor hidden = at::embedding(weights.embedding, ids);
  // Shared: checkpointed layers run again in the backward pass, when this function has returned.
  const auto pass = std::make_shared<const LayerPass>(description, options.products, rotation,
                                                      document_runs(segment.document_begins, tokens));
  for (std::size_t i = 0; i < weights.layers.size(); ++i) {
    const auto layer_of = [pass, i](const TrainableLayer& layer, const at::Tensor& x) {
      return pass->run(layer, static_cast<int>(i), x);
    };
    hidden = options.checkpoint_activations ? checkpointed_layer(weights.layers[i], hidden, layer_of)
                                            : layer_of(weights.layers[i], hidden);
  }
  const at::Tensor chosen = hidden.index_select(0, on_device(targets.rows));
  return head_loss(norm(chosen, weights.norm, description.norm_epsilon), weights.head_matrix(), on_device(targets.ids),
                   on_device(targets.weights));
}

}  // namespace ropewalk
