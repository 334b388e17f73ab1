#include "core/text/enough_filler.h"

#include <algorithm>
#include <cmath>

#include "core/text/draws.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {
constexpr std::int64_t kLargestLength = std::int64_t(1) << 24;  // tokens
constexpr std::uint64_t kFillerStream = 2;

[[noreturn]] void refuse_small(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                               std::int64_t wanted) {
  const std::size_t bytes = haystack.most_bytes();
  const auto got = static_cast<std::int64_t>(Filler(haystack.text(seed, bytes), tokenizer).tokens());
  const std::int64_t missing = std::max<std::int64_t>(wanted - got, 1);
  const double bytes_a_token = static_cast<double>(bytes) / static_cast<double>(std::max<std::int64_t>(got, 1));
  throw BadInput(haystack.name() + " has " + std::to_string(bytes) + " bytes of text (" + std::to_string(got) +
                 " tokens), " + std::to_string(wanted) + " tokens are needed: " + std::to_string(missing) +
                 " tokens, about " + std::to_string(std::llround(bytes_a_token * static_cast<double>(missing))) +
                 " bytes are missing. Put more text into it, use shorter documents, or let its text be repeated");
}
}  // namespace

void check_document_request(const Tokenizer& tokenizer, std::int64_t length) {
  if (length > kLargestLength)
    throw BadInput("a document of " + std::to_string(length) + " tokens is longer than the longest that is made, " +
                   std::to_string(kLargestLength));
  if (tokenizer.adds_bos() && !tokenizer.bos()) throw BadInput("the tokenizer adds BOS but has none");
}

std::uint64_t filler_seed(std::uint64_t seed, std::uint64_t index, std::uint64_t attempt) {
  return mixed_seed({seed, index, kFillerStream, attempt});
}

// Asks for little first: what a folder lacks is then measured, not guessed.
Filler enough_filler(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed, std::int64_t tokens) {
  std::size_t bytes = static_cast<std::size_t>(tokens) + 64;
  for (;;) {
    if (bytes > haystack.most_bytes()) {
      // An estimate may ask for a little more than is needed.
      if (static_cast<std::size_t>(tokens) > haystack.most_bytes()) refuse_small(tokenizer, haystack, seed, tokens);
      bytes = haystack.most_bytes();
      Filler all(haystack.text(seed, bytes), tokenizer);
      if (static_cast<std::int64_t>(all.tokens()) >= tokens) return all;
      refuse_small(tokenizer, haystack, seed, tokens);
    }
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

}  // namespace ropewalk
