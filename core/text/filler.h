// Filler text with the places where it may end and where a needle may go, and how many tokens it has up to there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

class Filler {
 public:
  Filler(std::string text, const Tokenizer& tokenizer);

  const std::string& text() const { return text_; }
  std::size_t tokens() const { return token_ends_.size(); }
  // Places where the text may end: after a word, and after each character of scripts without spaces. cut 0 is nothing.
  std::size_t cuts() const { return cuts_.size(); }
  std::string_view up_to(std::size_t cut) const { return std::string_view(text_).substr(0, cuts_[cut]); }
  // Tokens up to a cut, when this text is tokenised alone: an estimate for where it stands in a document.
  std::size_t tokens_up_to(std::size_t cut) const;
  // The last cut with at most that many tokens before it.
  std::size_t cut_at_tokens(std::size_t tokens) const;
  // Where sentences begin, the first at 0: byte positions, increasing.
  const std::vector<std::size_t>& sentence_begins() const { return sentences_; }
  // Where a needle of `depth` (0 .. 1) goes into up_to(cut), in tokens: the nearest begin of a sentence, or of a word
  // where no sentence begins within 300 bytes. Byte position of what then follows the needle.
  std::size_t needle_place(std::size_t cut, double depth) const;

 private:
  void find_places();

  std::string text_;
  std::vector<std::size_t> cuts_, sentences_, words_;  // byte positions, increasing
  std::vector<std::size_t> token_ends_;
};

}  // namespace ropewalk
