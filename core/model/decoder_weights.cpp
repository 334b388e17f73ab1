#include "core/model/decoder_weights.h"

#include <ATen/ATen.h>

#include <chrono>

#include "core/model/cpu_features.h"

namespace ropewalk {

DecoderTypes decoder_types(ModelType type, const at::Device& device) {
  if (type == ModelType::float32) return {at::kFloat, at::kFloat};
  const bool bfloat16_products = !device.is_cpu() || bfloat16_products_are_fast(cpu_features());
  return {at::kBFloat16, bfloat16_products ? at::kBFloat16 : at::kFloat};
}

namespace {

class Loader {
 public:
  Loader(const WeightReader& reader, const at::Device& device, DecoderTypes types, const ProgressSink& progress,
         const JobControl& control)
      : reader_(reader), device_(device), types_(types), progress_(progress), control_(control) {
    report();
  }

  // The named tensors, one below the other, in float32 on the CPU.
  at::Tensor stacked(const std::vector<std::string>& names) {
    std::vector<std::int64_t> shape = reader_.shape(names.front());
    shape[0] = 0;
    for (const std::string& name : names) shape[0] += reader_.shape(name)[0];
    at::Tensor all = at::empty(shape, at::kFloat);
    float* to = static_cast<float*>(all.data_ptr());
    for (const std::string& name : names) {
      control_.check();
      reader_.read(name, to);
      std::int64_t elements = 1;
      for (const std::int64_t size : reader_.shape(name)) elements *= size;
      to += elements;
      done_ += reader_.bytes(name);
      report();
    }
    return all;
  }
  at::Tensor matrix(const std::vector<std::string>& names) { return stacked(names).to(device_, types_.weights); }
  at::Tensor vector(const std::string& name) { return stacked({name}).to(device_, at::kFloat); }
  at::Tensor optional_vector(const std::string& name) { return reader_.has(name) ? vector(name) : at::Tensor(); }

  LayerWeights layer(int index) {
    const std::string prefix = std::to_string(index) + ".";
    LayerWeights layer;
    layer.input_norm = vector(prefix + "input_norm");
    layer.qkv.weight = matrix({prefix + "q", prefix + "k", prefix + "v"});
    if (reader_.has(prefix + "q_bias"))
      layer.qkv.bias =
          stacked({prefix + "q_bias", prefix + "k_bias", prefix + "v_bias"}).to(device_, types_.activations);
    layer.q_norm = optional_vector(prefix + "q_norm");
    layer.k_norm = optional_vector(prefix + "k_norm");
    layer.o.weight = matrix({prefix + "o"});
    layer.mlp_norm = vector(prefix + "mlp_norm");
    layer.gate_up.weight = matrix({prefix + "gate", prefix + "up"});
    layer.down.weight = matrix({prefix + "down"});
    return layer;
  }

 private:
  void report() const {
    if (!progress_) return;
    Progress now{"Loading weights", static_cast<std::int64_t>(done_ / 1000000),
                 static_cast<std::int64_t>(reader_.total_bytes() / 1000000), "MB"};
    now.elapsed_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    if (done_ > 0 && now.elapsed_seconds > 1)
      now.remaining_seconds = now.elapsed_seconds * (double(reader_.total_bytes()) / double(done_) - 1);
    progress_(now);
  }

  const WeightReader& reader_;
  const at::Device device_;
  const DecoderTypes types_;
  const ProgressSink& progress_;
  const JobControl& control_;
  std::uint64_t done_ = 0;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace

DecoderWeights load_weights(const WeightReader& reader, const at::Device& device, DecoderTypes types,
                            const ProgressSink& progress, const JobControl& control) {
  Loader loader(reader, device, types, progress, control);
  DecoderWeights weights;
  weights.embedding = loader.matrix({"embedding"});
  for (int layer = 0; layer < reader.description().layers; ++layer) weights.layers.push_back(loader.layer(layer));
  weights.norm = loader.vector("norm");
  weights.head = reader.has("head") ? loader.matrix({"head"}) : weights.embedding;
  return weights;
}

std::uint64_t DecoderWeights::bytes() const {
  std::uint64_t sum = 0;
  const auto add = [&](const at::Tensor& x) { sum += x.defined() ? x.nbytes() : 0; };
  add(embedding);
  add(norm);
  if (!head.is_same(embedding)) add(head);
  for (const LayerWeights& layer : layers) {
    for (const at::Tensor* x : {&layer.input_norm, &layer.mlp_norm, &layer.q_norm, &layer.k_norm, &layer.qkv.weight,
                                &layer.qkv.bias, &layer.o.weight, &layer.gate_up.weight, &layer.down.weight})
      add(*x);
  }
  return sum;
}

}  // namespace ropewalk
