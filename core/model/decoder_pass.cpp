#include "core/model/decoder_pass.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace ropewalk {

namespace {

const CacheSettings& checked(const CacheSettings& settings) {
  if (settings.positions < 1 || settings.positions > kMaximumPositions)
    throw BadInput("a cache for " + std::to_string(settings.positions) + " tokens was asked for; 1 to " +
                   std::to_string(kMaximumPositions) + " are possible");
  return settings;
}

}  // namespace

DecoderPass::DecoderPass(std::shared_ptr<DecoderTexts> texts, const CacheSettings& settings)
    : texts_(std::move(texts)), text_(texts_->new_text(checked(settings))) {}

void DecoderPass::clear() {
  text_.length = 0;
  text_.turned = false;
}

std::uint64_t DecoderPass::text_bytes_at(const ModelDescription& d, const at::Device& device,
                                         at::ScalarType activations, const CacheSettings& settings) {
  const std::uint64_t table = std::uint64_t(settings.positions) * std::uint64_t(d.rope.pairs()) * 2 * sizeof(float);
  return KeyValueCache::bytes_at(d, settings, at::elementSize(activations)) + table * (device.is_cpu() ? 1 : 2);
}

std::uint64_t DecoderPass::bytes_at(const ModelDescription& d, const at::Device& device, at::ScalarType activations,
                                    const CacheSettings& settings) {
  const std::uint64_t element = at::elementSize(activations), positions = std::uint64_t(settings.positions);
  const std::uint64_t hidden = std::uint64_t(d.hidden_size), query = std::uint64_t(d.attention_heads) * d.head_dim,
                      key = std::uint64_t(d.key_value_heads) * d.head_dim;
  const std::uint64_t rows = std::min<std::uint64_t>(DecoderTexts::kChunk, positions);
  // Of a chunk: qkv, attended, gate and up, update, normed; hidden in float32. Of one layer: keys and values once more,
  // while it grows or as the attention packs them. Widened weights, at most one layer of them; logits.
  const std::uint64_t chunk =
      rows * ((2 * query + 2 * key + 2 * std::uint64_t(d.intermediate_size) + 2 * hidden) * element + 4 * hidden);
  const std::uint64_t widened = (hidden * (2 * query + 2 * key) + 3 * hidden * d.intermediate_size) * sizeof(float);
  return text_bytes_at(d, device, activations, settings) + chunk + positions * 2 * key * sizeof(float) + widened +
         std::uint64_t(d.vocabulary) * sizeof(float);
}

}  // namespace ropewalk
