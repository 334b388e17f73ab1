#include "core/model/key_value_cache.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace ropewalk {

namespace {
std::int64_t capacity_for(std::int64_t tokens, std::int64_t limit) {
  return std::min((tokens + KeyValueCache::kGrowth - 1) / KeyValueCache::kGrowth * KeyValueCache::kGrowth, limit);
}
}  // namespace

KeyValueCache::KeyValueCache(const ModelDescription& description, const at::TensorOptions& options,
                             const CacheSettings& settings)
    : options_(options),
      settings_(settings),
      heads_(description.key_value_heads),
      head_dim_(description.head_dim),
      layers_(static_cast<std::size_t>(description.layers)) {}

KeyValueCache::Layer& KeyValueCache::layer(int index, std::int64_t tokens, std::int64_t kept) {
  Layer& layer = layers_.at(static_cast<std::size_t>(index));
  const std::int64_t capacity = layer.key.defined() ? layer.key.size(0) : 0;
  if (tokens <= capacity) return layer;
  const auto grow = [&](at::Tensor& x) {
    at::Tensor larger = at::empty({capacity_for(tokens, settings_.positions), heads_, head_dim_}, options_);
    if (kept > 0) larger.narrow(0, 0, kept).copy_(x.narrow(0, 0, kept));
    x = larger;
  };
  // The keys last: their size is what says how far the layer has grown, also where memory ends on the way.
  if (settings_.rerotates) grow(layer.unrotated);
  grow(layer.value);
  grow(layer.key);
  return layer;
}

std::uint64_t KeyValueCache::bytes() const {
  std::uint64_t sum = 0;
  for (const Layer& layer : layers_)
    for (const at::Tensor* x : {&layer.key, &layer.value, &layer.unrotated}) sum += x->defined() ? x->nbytes() : 0;
  return sum;
}

std::uint64_t KeyValueCache::bytes_at(const ModelDescription& d, const CacheSettings& settings,
                                      std::uint64_t element_bytes) {
  const auto row = std::uint64_t(d.key_value_heads) * std::uint64_t(d.head_dim) * element_bytes;
  const std::uint64_t rows = std::uint64_t(capacity_for(settings.positions, settings.positions));
  return rows * row * (settings.rerotates ? 3 : 2) * std::uint64_t(d.layers);
}

}  // namespace ropewalk
