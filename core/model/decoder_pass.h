// One growing text, read by a decoder of texts (decoder_texts.h) that it may share with others.
#pragma once

#include <memory>

#include "core/model/cached_text.h"
#include "core/model/decoder_texts.h"

namespace ropewalk {

class DecoderPass final : public CachedPass {
 public:
  // Throws BadInput for positions that cannot be.
  DecoderPass(std::shared_ptr<DecoderTexts> texts, const CacheSettings& settings);

  std::int64_t length() const override { return text_.length; }
  void set_table(RopeTable table) override { texts_->set_table(text_, std::move(table)); }
  std::vector<float> append(std::span<const TokenId> ids, const std::function<void(std::int64_t)>& done) override {
    return texts_->append(text_, ids, done);
  }
  void clear() override;
  std::uint64_t memory_bytes() const override { return text_.cache.bytes(); }

  CachedText& text() { return text_; }
  const CachedText& text() const { return text_; }
  bool is_of(const DecoderTexts& texts) const { return texts_.get() == &texts; }

  // All that a pass takes at its longest: cache, table, scratch.
  static std::uint64_t bytes_at(const ModelDescription& description, const at::Device& device,
                                at::ScalarType activations, const CacheSettings& settings);
  // What one more text takes beside others: cache and table.
  static std::uint64_t text_bytes_at(const ModelDescription& description, const at::Device& device,
                                     at::ScalarType activations, const CacheSettings& settings);

 private:
  const std::shared_ptr<DecoderTexts> texts_;
  CachedText text_;
};

}  // namespace ropewalk
