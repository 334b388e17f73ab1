#include "core/generate/text_pieces.h"

#include <algorithm>
#include <string_view>

#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {

constexpr std::size_t kContext = 6;   // tokens kept as context, at least
constexpr std::size_t kLongest = 32;  // tokens of the window, and U+FFFD at its end, before it is cut

// Where the U+FFFD at the end of `text` begin: bytes that may still become a character. A byte fallback decoder shows
// one for every byte, also of characters before, as long as the last one is not complete.
std::size_t complete_end(std::string_view text) {
  std::size_t end = text.size();
  while (text.substr(0, end).ends_with(kReplacementCharacter)) end -= kReplacementCharacter.size();
  return text.size() - end > kLongest * kReplacementCharacter.size() ? text.size() : end;
}

// The fewest last tokens that decode to the end of what all decode to: a window must not begin inside a character.
std::vector<TokenId> context_of(const Tokenizer& tokenizer, std::span<const TokenId> tokens, const std::string& text) {
  for (std::size_t count = kContext; count < tokens.size(); ++count) {
    const auto last = tokens.last(count);
    if (text.ends_with(tokenizer.decode(last))) return {last.begin(), last.end()};
  }
  return {tokens.begin(), tokens.end()};
}

}  // namespace

TextPieces::TextPieces(const Tokenizer& tokenizer, std::span<const TokenId> before) : tokenizer_(tokenizer) {
  const auto recent = before.last(std::min(kLongest, before.size()));
  window_ = context_of(tokenizer, recent, tokenizer.decode(recent));
  handed_out_ = complete_end(tokenizer.decode(window_));
}

std::string TextPieces::hand_out(const std::string& text, std::size_t end) {
  if (end <= handed_out_) return {};
  const std::string piece = repaired_utf8(std::string_view(text).substr(handed_out_, end - handed_out_));
  handed_out_ = end;
  return piece;
}

std::string TextPieces::add(TokenId id) {
  window_.push_back(id);
  const std::string text = tokenizer_.decode(window_);
  const std::size_t end = complete_end(text);
  const std::string piece = hand_out(text, end);
  if (window_.size() > kLongest && end == text.size()) {
    window_ = context_of(tokenizer_, window_, text);
    handed_out_ = tokenizer_.decode(window_).size();
  }
  return piece;
}

std::string TextPieces::rest() {
  const std::string text = tokenizer_.decode(window_);
  return hand_out(text, text.size());
}

}  // namespace ropewalk
