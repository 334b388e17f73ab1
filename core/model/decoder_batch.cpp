#include "core/model/decoder_batch.h"

#include <ATen/ATen.h>

namespace ropewalk {

DecoderBatch::DecoderBatch(std::shared_ptr<DecoderTexts> decoder, std::int64_t positions, int texts)
    : decoder_(std::move(decoder)), positions_(positions), texts_(texts) {
  if (positions < 1 || positions > kMaximumPositions || texts < 1)
    throw BadInput("a batch of " + std::to_string(texts) + " texts of up to " + std::to_string(positions) +
                   " tokens was asked for; 1 or more texts of 1 to " + std::to_string(kMaximumPositions) +
                   " tokens are possible");
}

const DecoderPass& DecoderBatch::mine(const CachedPass& text) const {
  const auto* pass = dynamic_cast<const DecoderPass*>(&text);
  if (!pass || !pass->is_of(*decoder_)) throw BadInput("a text of another batch was given");
  return *pass;
}

std::unique_ptr<CachedPass> DecoderBatch::start(const CacheSettings& settings) {
  if (settings.positions > positions_)
    throw BadInput("a text of up to " + std::to_string(settings.positions) +
                   " tokens was asked for in a batch that was made for " + std::to_string(positions_));
  return std::make_unique<DecoderPass>(decoder_, settings);
}

std::vector<float> DecoderBatch::append_each(std::span<CachedPass* const> texts, std::span<const TokenId> ids) {
  if (texts.size() > std::size_t(texts_))
    throw BadInput("a step of " + std::to_string(texts.size()) + " texts was asked for in a batch that was made for " +
                   std::to_string(texts_));
  std::vector<CachedText*> all;
  for (CachedPass* text : texts) all.push_back(&text_of(*text));
  return decoder_->append_each(all, ids);
}

void DecoderBatch::copy_prefix(const CachedPass& from, std::int64_t tokens, CachedPass& to) {
  decoder_->copy_prefix(mine(from).text(), tokens, text_of(to));
}

void DecoderBatch::cut(CachedPass& text, std::int64_t tokens) {
  if (tokens < 0 || tokens > text.length())
    throw BadInput("a text of " + std::to_string(text.length()) + " tokens cannot be cut to " + std::to_string(tokens));
  text_of(text).length = tokens;
}

}  // namespace ropewalk
