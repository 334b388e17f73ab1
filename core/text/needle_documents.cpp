#include "core/text/needle_documents.h"

#include <algorithm>
#include <cmath>

#include "core/text/document_fit.h"
#include "core/text/draws.h"
#include "core/text/needle_template.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kLargestLength = std::int64_t(1) << 24;  // tokens
constexpr std::uint64_t kNeedleStream = 1, kFillerStream = 2;
constexpr std::uint64_t kFillerTries = 32;

void check_request(const Tokenizer& tokenizer, std::int64_t length, double depth) {
  if (!(depth >= 0 && depth <= 1))
    throw BadInput("a needle's depth is " + std::to_string(depth) + ", not within 0 .. 1");
  if (length > kLargestLength)
    throw BadInput("a document of " + std::to_string(length) + " tokens is longer than the longest that is made, " +
                   std::to_string(kLargestLength));
  if (tokenizer.adds_bos() && !tokenizer.bos()) throw BadInput("the tokenizer adds BOS but has none");
}

// Filler of at least `tokens` tokens. Asks for little first: what a folder lacks is then measured, not guessed.
Filler enough_filler(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed, std::int64_t tokens) {
  std::size_t bytes = static_cast<std::size_t>(tokens) + 64;
  for (;;) {
    Filler filler(haystack.text(seed, bytes), tokenizer);
    const auto got = static_cast<std::int64_t>(filler.tokens());
    if (got >= tokens) return filler;
    const double bytes_a_token =
        static_cast<double>(filler.text().size()) / static_cast<double>(std::max<std::int64_t>(got, 1));
    bytes = std::max(filler.text().size() + filler.text().size() / 64 + 16,
                     static_cast<std::size_t>(bytes_a_token * static_cast<double>(tokens) * 1.002) + 32);
    if (bytes > std::size_t(1) << 29)
      throw BadInput("the haystack's text gives too few tokens: " + std::to_string(got) + " in " +
                     std::to_string(filler.text().size()) + " bytes");
  }
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Filler filler_without(const Needle& needle, const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                      std::uint64_t index, std::int64_t tokens) {
  for (std::uint64_t attempt = 0; attempt < kFillerTries; ++attempt) {
    Filler filler = enough_filler(tokenizer, haystack, mixed_seed({seed, index, kFillerStream, attempt}), tokens);
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
