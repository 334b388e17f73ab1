// New tokens as pieces of text, each valid UTF-8: a character whose bytes come with several tokens is held back until
// it is complete.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

class TextPieces {
 public:
  // `before`: the text so far. Its last tokens decide whether a first space is part of the next piece.
  TextPieces(const Tokenizer& tokenizer, std::span<const TokenId> before);
  std::string add(TokenId id);  // what is complete now and was not handed out before
  std::string rest();           // at the end: what is still held back, incomplete bytes as U+FFFD

 private:
  std::string hand_out(const std::string& text, std::size_t end);

  const Tokenizer& tokenizer_;
  std::vector<TokenId> window_;  // the last tokens; decoding needs no more context
  std::size_t handed_out_ = 0;   // bytes of the window's text
};

}  // namespace ropewalk
