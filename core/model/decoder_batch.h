// The texts of one DecoderTexts as core/model/cached_batch.h shows them: checks what it is asked.
#pragma once

#include "core/model/cached_batch.h"
#include "core/model/decoder_pass.h"

namespace ropewalk {

class DecoderBatch final : public CachedBatch {
 public:
  // Throws BadInput for fewer than one position or text, or more positions than are possible.
  DecoderBatch(std::shared_ptr<DecoderTexts> decoder, std::int64_t positions, int texts);

  std::unique_ptr<CachedPass> start(const CacheSettings& settings) override;
  std::vector<float> append_each(std::span<CachedPass* const> texts, std::span<const TokenId> ids) override;
  void copy_prefix(const CachedPass& from, std::int64_t tokens, CachedPass& to) override;
  void cut(CachedPass& text, std::int64_t tokens) override;

 private:
  const DecoderPass& mine(const CachedPass& text) const;
  CachedText& text_of(CachedPass& text) const { return const_cast<DecoderPass&>(mine(text)).text(); }

  const std::shared_ptr<DecoderTexts> decoder_;
  const std::int64_t positions_;
  const int texts_;
};

}  // namespace ropewalk
