#include "core/text/needle_place.h"

#include <algorithm>
#include <span>

#include "core/values/error.h"

namespace ropewalk {

NeedlePlace needle_place(const Document& document, const Tokenizer& tokenizer, const NeedleTemplate& manner) {
  const std::string sentence = manner.sentence({document.key, document.number});
  const auto tokens = static_cast<std::int64_t>(document.tokens.size());
  // A sentence has no more tokens than bytes, and the first token may begin before it.
  const std::int64_t most = std::min(tokens, document.needle_position + static_cast<std::int64_t>(sentence.size()) + 1);
  for (std::int64_t end = document.needle_position + 1; end <= most; ++end) {
    const std::span<const TokenId> part = std::span(document.tokens)
                                              .subspan(static_cast<std::size_t>(document.needle_position),
                                                       static_cast<std::size_t>(end - document.needle_position));
    if (tokenizer.decode(part).find(sentence) != std::string::npos) return {document.needle_position, end};
  }
  throw BadInput("the document has no needle \"" + sentence + "\" at its token " +
                 std::to_string(document.needle_position));
}

}  // namespace ropewalk
