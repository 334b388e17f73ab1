// The decoder over growing texts: the arithmetic of prefill.h, with keys and values kept. A text's new tokens go
// through all layers in chunks, so that scratch memory does not depend on its length; one new token in each of several
// texts goes through together, and every weight is read once. Scratch memory is shared by all texts (not for two
// threads).
#pragma once

#include <memory>

#include "core/model/attention.h"
#include "core/model/cached_text.h"
#include "core/model/layer_rows.h"

namespace ropewalk {

class DecoderTexts : LayerRows {
 public:
  static constexpr std::int64_t kChunk = 1024;  // tokens that go through all layers together, at most

  // All references must outlive this object. `rows`: of a chunk, and the most texts of a step.
  DecoderTexts(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
               std::int64_t rows, const JobControl& control);

  CachedText new_text(const CacheSettings& settings) const { return {description_, options_, settings}; }
  // CachedPass's promises, for a text that new_text() gave.
  void set_table(CachedText& text, RopeTable table);
  std::vector<float> append(CachedText& text, std::span<const TokenId> ids,
                            const std::function<void(std::int64_t)>& done);
  // ids[i] to texts[i], which are all different and at most `rows`: logits float32 [texts, vocabulary].
  std::vector<float> append_each(std::span<CachedText* const> texts, std::span<const TokenId> ids);
  // CachedBatch::copy_prefix(): `from`'s tokens into the empty `to`.
  void copy_prefix(const CachedText& from, std::int64_t tokens, CachedText& to);

 private:
  // One layer's share of a chunk that begins at position `first` and has `count` tokens.
  struct Chunk {
    CachedText& text;
    std::int64_t first, count;
    at::Tensor hidden, normed;  // [count, hidden]
  };
  void check(const CachedText& text, std::span<const TokenId> ids) const;
  at::Tensor run_chunk(CachedText& text, std::span<const TokenId> ids, std::int64_t first, bool wanted,
                       const std::function<void(int)>& layer_done);
  void keep(const LayerWeights& weights, int layer, const Chunk& chunk, const at::Tensor& key_value);
  void project(const LayerWeights& weights, int layer, const Chunk& chunk);
  at::Tensor project_last(const LayerWeights& weights, int layer, const Chunk& chunk, bool wanted);
  at::Tensor attend(CachedText& text, const at::Tensor& query, std::int64_t first, int layer);

  // One token of each text.
  at::Tensor step(std::span<CachedText* const> texts, std::span<const TokenId> ids);
  Rotation rotation_of(std::span<CachedText* const> texts) const;
  void project_each(const LayerWeights& weights, int layer, std::span<CachedText* const> texts,
                    const Rotation& rotation, const at::Tensor& normed);
  at::Tensor attend_each(std::span<CachedText* const> texts, int layer);

  const std::int64_t rows_;
  const std::unique_ptr<Attention> attention_, step_attention_;
  at::Tensor qkv_;       // [rows, (heads + 2 key_value_heads) * head_dim]
  at::Tensor attended_;  // [rows, heads * head_dim]
};

}  // namespace ropewalk
