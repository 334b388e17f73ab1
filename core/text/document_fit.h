// Fits filler around a needle until the document has exactly the wished number of tokens.
#pragma once

#include <cstdint>

#include "core/text/filler.h"
#include "core/text/needle_template.h"

namespace ropewalk {

class DocumentFit {
 public:
  DocumentFit(const Tokenizer& tokenizer, const NeedleTemplate& manner, const Needle& needle, double depth);

  // Every length from here on can be reached (given enough filler).
  std::int64_t least_length();
  // Tokens of the document without any filler.
  std::int64_t bare_length();
  // A text of exactly `length` tokens (BOS counted where the tokenizer adds it), measured on the whole text. Throws
  // Failed where no choice of words reaches it.
  NeedleText fit(const Filler& filler, std::int64_t length);

 private:
  // Words at the end of the filler that make up the last few tokens.
  struct Padding {
    std::string text;
    std::int64_t tokens = 0;
  };
  NeedleText assemble(const Filler* filler, std::size_t cut, const std::string& padding) const;
  std::int64_t count(const NeedleText& text) const;
  std::size_t closest_cut(const Filler& filler, std::int64_t length) const;
  void measure_paddings(const Filler& filler, std::size_t cut);
  bool padding_of(std::int64_t tokens, bool full_stop, std::string& padding) const;
  bool pad(const Filler& filler, std::size_t cut, std::int64_t length, NeedleText& text) const;

  const Tokenizer& tokenizer_;
  const NeedleTemplate& manner_;
  Needle needle_;
  double depth_;
  std::vector<Padding> paddings_;
  std::int64_t full_stop_tokens_ = 0;  // of a "." after the last word
};

}  // namespace ropewalk
