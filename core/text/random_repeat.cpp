#include <algorithm>
#include <numeric>
#include <string>

#include "core/text/draws.h"
#include "core/text/recall_documents.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {
constexpr std::uint64_t kRepeatStream = 11;
}

// Different tokens, so that what follows a token is never in doubt.
RecallDocument random_repeat(TokenRange range, std::int64_t period, std::int64_t length, std::uint64_t seed,
                             std::uint64_t index, std::optional<TokenId> bos) {
  const std::int64_t size = std::int64_t(range.end) - range.begin;
  if (range.begin < 0 || period < 2 || period > size)
    throw BadInput("a period of " + std::to_string(period) + " different tokens cannot be drawn from ids " +
                   std::to_string(range.begin) + " .. " + std::to_string(std::int64_t(range.end) - 1));
  const std::int64_t start = bos ? 1 : 0, least = start + period + 2;
  if (length < least)
    throw BadInput("a repetition of " + std::to_string(length) + " tokens is too short: with a period of " +
                   std::to_string(period) + " it needs at least " + std::to_string(least) + " tokens");
  Draws draws(mixed_seed({seed, index, kRepeatStream}));
  std::vector<TokenId> drawn(static_cast<std::size_t>(size));
  std::iota(drawn.begin(), drawn.end(), range.begin);
  for (std::size_t i = 0; i < static_cast<std::size_t>(period); ++i)
    std::swap(drawn[i], drawn[i + draws.below(drawn.size() - i)]);

  RecallDocument document;
  if (bos) document.tokens.push_back(*bos);
  for (std::int64_t i = start; i < length; ++i)
    document.tokens.push_back(drawn[static_cast<std::size_t>((i - start) % period)]);
  for (std::int64_t i = least - 1; i < length; ++i) document.answer_positions.push_back(i);
  return document;
}

}  // namespace ropewalk
