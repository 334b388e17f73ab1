#include "core/model/decoder_texts.h"

#include <ATen/ATen.h>

#include <numeric>
#include <utility>

#include "core/model/few_rows_product.h"
#include "core/model/head.h"
#include "core/model/torch_errors.h"

namespace ropewalk {

DecoderTexts::DecoderTexts(const ModelDescription& description, const DecoderWeights& weights,
                           at::ScalarType activations, std::int64_t rows, const JobControl& control)
    : LayerRows(description, weights, activations, rows, control),
      rows_(rows),
      attention_(make_attention(weights.embedding.device(), activations)),
      step_attention_(make_step_attention()) {
  qkv_ = at::empty({rows, (heads_ + 2 * key_value_heads_) * description.head_dim}, options_);
  attended_ = at::empty({rows, heads_ * description.head_dim}, options_);
}

void DecoderTexts::set_table(CachedText& text, RopeTable table) {
  const auto elements = static_cast<std::size_t>(table.positions * description_.rope.pairs());
  if (table.pairs != description_.rope.pairs() || table.cosine.size() != elements || table.sine.size() != elements)
    throw BadInput("the rotary table has " + std::to_string(table.positions) + " positions of " +
                   std::to_string(table.pairs) + " pairs; this model has " + std::to_string(description_.rope.pairs()));
  if (table.positions < text.length)
    throw BadInput("the rotary table has " + std::to_string(table.positions) + " positions; " +
                   std::to_string(text.length) + " tokens are in the cache");
  if (text.length > 0 && !text.settings.rerotates)
    throw BadInput(
        "the cached keys cannot be turned to other factors: they were not kept before their rotation; clear "
        "the cache first");
  const std::int64_t kept = std::exchange(text.length, 0);  // nothing half turned is left behind
  run_torch(kept, [&] {
    text.table = std::move(table);
    text.rotation = rotation_on(text.table, options_.device());
    for (int i = 0; kept > 0 && i < description_.layers; ++i) {
      control_.check();
      KeyValueCache::Layer& layer = text.cache.layer(i, kept, kept);
      const at::Tensor key = layer.key.narrow(0, 0, kept);
      key.copy_(layer.unrotated.narrow(0, 0, kept));
      steps_.rotate(key, text.rotation);
    }
  });
  text.length = kept;
  text.turned = kept > 0;
}

void DecoderTexts::check(const CachedText& text, std::span<const TokenId> ids) const {
  if (ids.empty()) throw BadInput("no tokens were given to go on with");
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (ids[i] < 0 || ids[i] >= description_.vocabulary)
      throw BadInput("token id " + std::to_string(ids[i]) + " at position " +
                     std::to_string(text.length + std::int64_t(i)) + " is outside the model's vocabulary of " +
                     std::to_string(description_.vocabulary));
  const std::int64_t end = text.length + std::int64_t(ids.size());
  if (end > text.settings.positions || end > text.table.positions)
    throw BadInput("a text of " + std::to_string(end) + " tokens is longer than the cache (" +
                   std::to_string(text.settings.positions) + ") or its rotary table (" +
                   std::to_string(text.table.positions) + ")");
}

std::vector<float> DecoderTexts::append(CachedText& text, std::span<const TokenId> ids,
                                        const std::function<void(std::int64_t)>& done) {
  check(text, ids);
  const auto all = static_cast<std::int64_t>(ids.size());
  return run_torch(text.length + all, [&] {
    at::Tensor hidden;
    for (std::int64_t begun = 0; begun < all; begun += rows_) {
      const std::int64_t count = std::min(rows_, all - begun);
      const auto layer_done = [&](int layers) {
        if (done) done(begun + count * layers / description_.layers);
      };
      hidden = run_chunk(text, ids.subspan(std::size_t(begun), std::size_t(count)), text.length + begun,
                         begun + count == all, layer_done);
    }
    std::vector<float> logits(static_cast<std::size_t>(description_.vocabulary));
    read_head(weights_.head, hidden, logits.data(), control_);
    text.length += all;
    if (text.length == all) text.turned = false;
    return logits;
  });
}

// The final norm's output after the chunk's last token, float32 [1, hidden]; undefined unless it is wanted.
at::Tensor DecoderTexts::run_chunk(CachedText& text, std::span<const TokenId> ids, std::int64_t first, bool wanted,
                                   const std::function<void(int)>& layer_done) {
  Chunk chunk{text, first, static_cast<std::int64_t>(ids.size()), {}, {}};
  chunk.hidden = embed(ids.data(), chunk.count);
  chunk.normed = at::empty({chunk.count, description_.hidden_size}, options_);
  steps_.norm(chunk.hidden, weights_.layers.front().input_norm, description_.norm_epsilon, chunk.normed);
  const int last = description_.layers - 1;
  for (int i = 0; i < last; ++i) {
    project(weights_.layers[i], i, chunk);
    const at::Tensor attended = attend(text, heads(qkv_.narrow(0, 0, chunk.count), 0, heads_), first, i);
    finish(weights_.layers[i], weights_.layers[i + 1].input_norm, attended, chunk.hidden, chunk.normed);
    layer_done(i + 1);
  }
  const at::Tensor query = project_last(weights_.layers[last], last, chunk, wanted);
  layer_done(last + 1);
  if (!wanted) return {};
  const at::Tensor attended = attend(text, heads(query, 0, heads_), first + chunk.count - 1, last);
  const at::Tensor hidden = chunk.hidden.narrow(0, chunk.count - 1, 1).clone();
  const at::Tensor normed = at::empty({1, description_.hidden_size}, options_);
  finish(weights_.layers[last], weights_.norm, attended, hidden, normed);
  return normed.to(at::kFloat);
}

// Norms, keeps and rotates the keys of a chunk; keeps its values. key_value [count, 2 * key_value_heads * head_dim].
void DecoderTexts::keep(const LayerWeights& weights, int layer, const Chunk& chunk, const at::Tensor& key_value) {
  KeyValueCache::Layer& kept = chunk.text.cache.layer(layer, chunk.first + chunk.count, chunk.first);
  const auto slot = [&](const at::Tensor& x) { return x.narrow(0, chunk.first, chunk.count); };
  slot(kept.value).copy_(heads(key_value, key_value_heads_, key_value_heads_));
  const at::Tensor key = slot(kept.key);
  key.copy_(heads(key_value, 0, key_value_heads_));
  norm_heads(key, weights.k_norm);
  if (chunk.text.settings.rerotates) slot(kept.unrotated).copy_(key);
  Rotation rotation = chunk.text.rotation;
  rotation.first = chunk.first;
  steps_.rotate(key, rotation);
}

// Queries of a chunk into qkv_, its keys and values into the cache.
void DecoderTexts::project(const LayerWeights& weights, int layer, const Chunk& chunk) {
  const Ready qkv = ready(weights.qkv, kQkv, chunk.count);
  each_block(chunk.count, [&](std::int64_t first, std::int64_t count) {
    multiply(chunk.normed.narrow(0, first, count), qkv, qkv_.narrow(0, first, count));
  });
  const at::Tensor rows = qkv_.narrow(0, 0, chunk.count), query = heads(rows, 0, heads_);
  keep(weights, layer, chunk, rows.narrow(1, attended_.size(1), rows.size(1) - attended_.size(1)));
  norm_heads(query, weights.q_norm);
  Rotation rotation = chunk.text.rotation;
  rotation.first = chunk.first;
  steps_.rotate(query, rotation);
}

// The last layer: keys and values of all tokens into the cache; the query of the last token alone, where wanted.
at::Tensor DecoderTexts::project_last(const LayerWeights& weights, int layer, const Chunk& chunk, bool wanted) {
  const Ready qkv = ready(weights.qkv, kQkv, chunk.count);
  const std::int64_t query_width = attended_.size(1), rest = qkv_.size(1) - query_width;
  const at::Tensor key_value = qkv_.narrow(0, 0, chunk.count).narrow(1, query_width, rest);
  const Ready by = qkv.columns(query_width, rest);
  each_block(chunk.count, [&](std::int64_t first, std::int64_t count) {
    multiply(chunk.normed.narrow(0, first, count), by, key_value.narrow(0, first, count));
  });
  keep(weights, layer, chunk, key_value);
  if (!wanted) return {};
  const at::Tensor query = qkv_.narrow(0, chunk.count - 1, 1).narrow(1, 0, query_width);
  multiply(chunk.normed.narrow(0, chunk.count - 1, 1), qkv.columns(0, query_width), query);
  norm_heads(heads(query, 0, heads_), weights.q_norm);
  Rotation rotation = chunk.text.rotation;
  rotation.first = chunk.first + chunk.count - 1;
  steps_.rotate(heads(query, 0, heads_), rotation);
  return query;
}

// query [queries, heads, head_dim] at the positions from `first` on. Returns [queries, heads * head_dim].
at::Tensor DecoderTexts::attend(CachedText& text, const at::Tensor& query, std::int64_t first, int layer) {
  const std::int64_t queries = query.size(0), end = first + queries;
  std::vector<std::int64_t> positions(static_cast<std::size_t>(queries));
  std::iota(positions.begin(), positions.end(), first);
  const KeyValueCache::Layer& kept = text.cache.layer(layer, end, end);
  const at::Tensor out = attended_.narrow(0, 0, queries);
  AttentionCall call;
  call.query = query;
  call.key = kept.key.narrow(0, 0, end);
  call.value = kept.value.narrow(0, 0, end);
  call.out = heads(out, 0, heads_);
  call.positions = positions;
  call.window = window_of(layer);
  (queries <= kFewRows ? step_attention_ : attention_)->attend(call, control_);
  return out;
}

}  // namespace ropewalk
