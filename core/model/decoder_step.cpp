// One new token in each of several texts (decoder_texts.h).
#include <ATen/ATen.h>

#include <algorithm>

#include "core/model/decoder_texts.h"
#include "core/model/head.h"
#include "core/model/torch_errors.h"

namespace ropewalk {

std::vector<float> DecoderTexts::append_each(std::span<CachedText* const> texts, std::span<const TokenId> ids) {
  const auto count = static_cast<std::int64_t>(texts.size());
  if (texts.empty() || count > rows_ || texts.size() != ids.size())
    throw BadInput("a step of " + std::to_string(count) + " texts with " + std::to_string(ids.size()) +
                   " tokens was asked for; 1 to " + std::to_string(rows_) + " texts take one token each");
  std::int64_t tokens = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    check(*texts[i], ids.subspan(i, 1));
    if (std::count(texts.begin(), texts.end(), texts[i]) > 1)
      throw BadInput("text " + std::to_string(i) + " is in one step more than once");
    tokens += texts[i]->length + 1;
  }
  return run_torch(tokens, [&] {
    std::vector<float> logits(texts.size() * static_cast<std::size_t>(description_.vocabulary));
    read_head(weights_.head, step(texts, ids), logits.data(), control_);
    for (CachedText* text : texts) ++text->length;
    return logits;
  });
}

// The final norm's output after each text's new token, float32 [texts, hidden].
at::Tensor DecoderTexts::step(std::span<CachedText* const> texts, std::span<const TokenId> ids) {
  const auto count = static_cast<std::int64_t>(texts.size());
  const Rotation rotation = rotation_of(texts);
  const at::Tensor hidden = embed(ids.data(), count);
  const at::Tensor normed = at::empty({count, description_.hidden_size}, options_);
  steps_.norm(hidden, weights_.layers.front().input_norm, description_.norm_epsilon, normed);
  for (int i = 0; i < description_.layers; ++i) {
    const bool last = i + 1 == description_.layers;
    project_each(weights_.layers[i], i, texts, rotation, normed);
    finish(weights_.layers[i], last ? weights_.norm : weights_.layers[i + 1].input_norm, attend_each(texts, i), hidden,
           normed);
  }
  return normed.to(at::kFloat);
}

// Row t turns as the next position of text t.
Rotation DecoderTexts::rotation_of(std::span<CachedText* const> texts) const {
  std::vector<at::Tensor> cosine, sine;
  for (const CachedText* text : texts) {
    cosine.push_back(text->rotation.cosine.narrow(0, text->length, 1));
    sine.push_back(text->rotation.sine.narrow(0, text->length, 1));
  }
  Rotation rotation;
  rotation.cosine = at::cat(cosine);
  rotation.sine = at::cat(sine);
  return rotation;
}

// Queries into qkv_, keys and values into the caches.
void DecoderTexts::project_each(const LayerWeights& weights, int layer, std::span<CachedText* const> texts,
                                const Rotation& rotation, const at::Tensor& normed) {
  const auto count = static_cast<std::int64_t>(texts.size());
  const at::Tensor rows = qkv_.narrow(0, 0, count);
  multiply(normed, ready(weights.qkv, kQkv, count), rows);
  const at::Tensor query = heads(rows, 0, heads_), key = heads(rows, heads_, key_value_heads_),
                   value = heads(rows, heads_ + key_value_heads_, key_value_heads_);
  norm_heads(query, weights.q_norm);
  norm_heads(key, weights.k_norm);
  const auto keep = [&](at::Tensor KeyValueCache::Layer::*where, const at::Tensor& from) {
    for (std::int64_t t = 0; t < count; ++t) {
      CachedText& text = *texts[std::size_t(t)];
      (text.cache.layer(layer, text.length + 1, text.length).*where)[text.length].copy_(from[t]);
    }
  };
  keep(&KeyValueCache::Layer::value, value);
  for (std::int64_t t = 0; t < count; ++t) {
    CachedText& text = *texts[std::size_t(t)];
    if (text.settings.rerotates)
      text.cache.layer(layer, text.length + 1, text.length).unrotated[text.length].copy_(key[t]);
  }
  steps_.rotate(heads(rows, 0, heads_ + key_value_heads_), rotation);
  keep(&KeyValueCache::Layer::key, key);
}

// Each query over its own text. Returns [texts, heads * head_dim].
at::Tensor DecoderTexts::attend_each(std::span<CachedText* const> texts, int layer) {
  const auto count = static_cast<std::int64_t>(texts.size());
  const at::Tensor query = heads(qkv_.narrow(0, 0, count), 0, heads_), out = attended_.narrow(0, 0, count);
  for (std::int64_t t = 0; t < count; ++t) {
    CachedText& text = *texts[std::size_t(t)];
    const std::int64_t end = text.length + 1;
    const KeyValueCache::Layer& kept = text.cache.layer(layer, end, text.length);
    AttentionCall call;
    call.query = query.narrow(0, t, 1);
    call.key = kept.key.narrow(0, 0, end);
    call.value = kept.value.narrow(0, 0, end);
    call.out = heads(out.narrow(0, t, 1), 0, heads_);
    call.positions = {&text.length, 1};
    call.window = window_of(layer);
    step_attention_->attend(call, control_);
  }
  return out;
}

void DecoderTexts::copy_prefix(const CachedText& from, std::int64_t tokens, CachedText& to) {
  if (tokens < 1 || tokens > from.length)
    throw BadInput("the first " + std::to_string(tokens) + " tokens of a text of " + std::to_string(from.length) +
                   " were asked for");
  if (to.length > 0 || &from == &to) throw BadInput("a prefix is copied into an empty text; this one is not empty");
  if (from.turned || (to.settings.rerotates && !from.settings.rerotates))
    throw BadInput("the cached keys were turned since their tokens were read, or not kept unrotated; read them again");
  const auto values = tokens * description_.rope.pairs();
  const auto same = [&](const std::vector<float>& a, const std::vector<float>& b) {
    return std::int64_t(a.size()) >= values && std::int64_t(b.size()) >= values &&
           std::equal(a.begin(), a.begin() + values, b.begin());
  };
  if (tokens > to.settings.positions || !same(from.table.cosine, to.table.cosine) ||
      !same(from.table.sine, to.table.sine))
    throw BadInput("the text that a prefix of " + std::to_string(tokens) +
                   " tokens is copied to is shorter or has another rotary table");
  run_torch(tokens, [&] {
    for (int i = 0; i < description_.layers; ++i) {
      control_.check();
      const KeyValueCache::Layer& source = from.cache.at(i);
      KeyValueCache::Layer& target = to.cache.layer(i, tokens, 0);
      const auto copy = [&](at::Tensor into, const at::Tensor& x) {
        into.narrow(0, 0, tokens).copy_(x.narrow(0, 0, tokens));
      };
      copy(target.value, source.value);
      copy(target.key, source.key);
      if (to.settings.rerotates) copy(target.unrotated, source.unrotated);
    }
  });
  to.length = tokens;
  to.turned = false;
}

}  // namespace ropewalk
