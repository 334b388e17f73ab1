#include "core/text/needle_documents.h"

#include <algorithm>
#include <cmath>

#include "core/text/document_fit.h"
#include "core/text/draws.h"
#include "core/text/enough_filler.h"
#include "core/text/needle_template.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kNeedleStream = 1;
constexpr std::uint64_t kFillerTries = 32;

void check_request(const Tokenizer& tokenizer, std::int64_t length, double depth) {
  if (!(depth >= 0 && depth <= 1))
    throw BadInput("a needle's depth is " + std::to_string(depth) + ", not within 0 .. 1");
  check_document_request(tokenizer, length);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Filler filler_without(const Needle& needle, const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                      std::uint64_t index, std::int64_t tokens) {
  for (std::uint64_t attempt = 0; attempt < kFillerTries; ++attempt) {
    Filler filler = enough_filler(tokenizer, haystack, filler_seed(seed, index, attempt), tokens);
    if (!contains(filler.text(), needle.number) && !has_word(filler.text(), needle.key)) return filler;
  }
  throw BadInput("the haystack has the needle's number " + needle.number + " or its key \"" + needle.key +
                 "\" wherever it is cut: choose another seed or another haystack");
}

Document tokenised(const Tokenizer& tokenizer, const NeedleText& text) {
  Document document;
  Tokenizer::Encoded encoded = tokenizer.encode_with_offsets(text.text, false);
  const std::int64_t shift = tokenizer.adds_bos() ? 1 : 0;
  if (shift) document.tokens.push_back(*tokenizer.bos());
  document.tokens.insert(document.tokens.end(), encoded.ids.begin(), encoded.ids.end());
  document.needle_position = -1;
  for (std::size_t i = 0; i < encoded.offsets.size(); ++i) {
    const auto [begin, end] = encoded.offsets[i];
    const std::int64_t position = static_cast<std::int64_t>(i) + shift;
    if (document.needle_position < 0 && end > text.needle_begin) document.needle_position = position;
    if (end > text.answer_begin && begin < text.answer_end && end > begin)
      document.answer_positions.push_back(position);
  }
  return document;
}

}  // namespace

Document make_needle_document(const Tokenizer& tokenizer, const Haystack& haystack, std::int64_t length, double depth,
                              std::uint64_t seed, std::uint64_t index, const NeedleTemplate& manner) {
  check_request(tokenizer, length, depth);
  const Needle needle = manner.draw(mixed_seed({seed, index, kNeedleStream}));
  DocumentFit fit(tokenizer, manner, needle, depth);
  if (const std::int64_t least = fit.least_length(); length < least)
    throw BadInput("a needle document of " + std::to_string(length) +
                   " tokens is too short: its fixed text alone needs at least " + std::to_string(least) + " tokens");
  const std::int64_t wanted = length - fit.bare_length() + 1;
  const Filler filler = filler_without(needle, tokenizer, haystack, seed, index, wanted);
  Document document = tokenised(tokenizer, fit.fit(filler, length));
  document.depth = depth;
  document.key = needle.key;
  document.number = needle.number;
  check_document(document, tokenizer, length, manner);
  return document;
}

}  // namespace ropewalk
