// The keys and values of a growing text, layer by layer. Memory grows in steps of kGrowth tokens, one layer at a time,
// so that at most one layer is in memory twice.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

#include "core/model/cached_pass.h"
#include "core/values/model_description.h"

namespace ropewalk {

class KeyValueCache {
 public:
  static constexpr std::int64_t kGrowth = 256;

  struct Layer {
    at::Tensor key, value;  // [capacity, key_value_heads, head_dim]; keys are rotated
    at::Tensor unrotated;   // the keys before their rotation; undefined unless CacheSettings::rerotates
  };

  // `options`: the activations' type and the device.
  KeyValueCache(const ModelDescription& description, const at::TensorOptions& options, const CacheSettings& settings);
  // The layer with room for `tokens`, its first `kept` rows as they were. tokens <= settings.positions.
  Layer& layer(int index, std::int64_t tokens, std::int64_t kept);
  const Layer& at(int index) const { return layers_.at(static_cast<std::size_t>(index)); }
  std::uint64_t bytes() const;

  // What it holds at its longest, for elements of `element_bytes`.
  static std::uint64_t bytes_at(const ModelDescription& description, const CacheSettings& settings,
                                std::uint64_t element_bytes);

 private:
  const at::TensorOptions options_;
  const CacheSettings settings_;
  const std::int64_t heads_, head_dim_;
  std::vector<Layer> layers_;
};

}  // namespace ropewalk
