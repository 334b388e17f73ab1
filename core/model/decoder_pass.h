// The decoder over a growing text: the arithmetic of prefill.h, with keys and values kept. Tokens go through all layers
// in chunks, so that scratch memory does not depend on the text's length.
#pragma once

#include <memory>

#include "core/model/attention.h"
#include "core/model/cached_pass.h"
#include "core/model/key_value_cache.h"
#include "core/model/layer_rows.h"

namespace ropewalk {

class DecoderPass final : public CachedPass, LayerRows {
 public:
  // All references must outlive this object. Throws BadInput for positions that cannot be.
  DecoderPass(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
              const CacheSettings& settings, const JobControl& control);

  std::int64_t length() const override { return length_; }
  void set_table(RopeTable table) override;
  std::vector<float> append(std::span<const TokenId> ids, const std::function<void(std::int64_t)>& done) override;
  void clear() override { length_ = 0; }
  std::uint64_t memory_bytes() const override { return cache_.bytes(); }

  // All that a pass takes at its longest: cache, table, scratch.
  static std::uint64_t bytes_at(const ModelDescription& description, const at::Device& device,
                                at::ScalarType activations, const CacheSettings& settings);

 private:
  // One layer's share of a chunk that begins at position `first` and has `count` tokens.
  struct Chunk {
    std::int64_t first, count;
    at::Tensor hidden, normed;  // [count, hidden]
  };
  void check(std::span<const TokenId> ids) const;
  at::Tensor run_chunk(std::span<const TokenId> ids, std::int64_t first, bool wanted,
                       const std::function<void(int)>& layer_done);
  void keep(const LayerWeights& weights, int layer, const Chunk& chunk, const at::Tensor& key_value);
  void project(const LayerWeights& weights, int layer, const Chunk& chunk);
  at::Tensor project_last(const LayerWeights& weights, int layer, const Chunk& chunk, bool wanted);
  at::Tensor attend(const at::Tensor& query, std::int64_t first, int layer);

  const CacheSettings settings_;
  const std::unique_ptr<Attention> attention_, step_attention_;
  KeyValueCache cache_;
  RopeTable table_;
  Rotation rotation_;  // of table_, which it may borrow
  std::int64_t length_ = 0;
  at::Tensor qkv_;       // [rows of a chunk, (heads + 2 key_value_heads) * head_dim]
  at::Tensor attended_;  // [rows of a chunk, heads * head_dim]
};

}  // namespace ropewalk
