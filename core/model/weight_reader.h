// A model's weights under one set of names, whatever the family and the file: fused projections are split, GGUF's
// permuted q and k rows of LLaMA models are put back into the half-split layout.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/values/model_description.h"

namespace ropewalk {

// Names. Whole model: "embedding" [vocabulary, hidden], "norm" [hidden], "head" [vocabulary, hidden] (absent when
// tied). In layer N, "N.": "input_norm" [hidden], "q" [heads*head_dim, hidden], "k", "v" [kv_heads*head_dim, hidden],
// "q_bias", "k_bias", "v_bias" (Qwen2), "q_norm", "k_norm" [head_dim] (Qwen3), "o" [hidden, heads*head_dim],
// "mlp_norm" [hidden], "gate", "up" [intermediate, hidden], "down" [hidden, intermediate].
class WeightReader {
 public:
  virtual ~WeightReader() = default;
  virtual const ModelDescription& description() const = 0;
  virtual bool has(const std::string& name) const = 0;
  virtual std::vector<std::int64_t> shape(const std::string& name) const = 0;
  // All elements as float32, row-major. Throws BadInput for a missing tensor or a wrong shape (both shapes named),
  // Failed where a file of the model was cut since it was opened.
  virtual void read(const std::string& name, float* out) const = 0;
  virtual std::uint64_t total_bytes() const = 0;  // in the file, for progress
  virtual std::uint64_t bytes(const std::string& name) const = 0;
};

// Opens a HF folder or a GGUF file; checks that every tensor the family needs is there with the right shape.
std::unique_ptr<WeightReader> open_weights(const std::string& path);

}  // namespace ropewalk
