// Fits filler around needles until the document has exactly the wished number of tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/text/filler.h"
#include "core/text/needle_template.h"

namespace ropewalk {

class DocumentFit {
 public:
  // `depths`: of each needle, not decreasing. `asked`: the needle that the question is for.
  DocumentFit(const Tokenizer& tokenizer, const NeedleTemplate& manner, std::vector<Needle> needles,
              std::vector<double> depths, std::size_t asked);

  // Every length from here on can be reached (given enough filler).
  std::int64_t least_length();
  // Tokens of the document without any filler.
  std::int64_t bare_length();
  // A text of exactly `length` tokens (BOS counted where the tokenizer adds it), measured on the whole text. Throws
  // Failed where no choice of words reaches it.
  NeedleText fit(const Filler& filler, std::int64_t length);
  // The same with the filler up to `cut` alone, and nothing where that does not reach `length`: documents of one cut
  // begin alike, whichever needle is asked for.
  std::optional<NeedleText> fit_at(const Filler& filler, std::size_t cut, std::int64_t length);
  // The cut that fit() tries first; it goes down from there.
  std::size_t closest_cut(const Filler& filler, std::int64_t length) const;

 private:
  // Words at the end of the filler that make up the last few tokens.
  struct Padding {
    std::string text;
    std::int64_t tokens = 0;
  };
  NeedleText assemble(const Filler* filler, std::size_t cut, const std::string& padding) const;
  std::int64_t count(const NeedleText& text) const;
  void measure_paddings(const Filler& filler, std::size_t cut);
  bool padding_of(std::int64_t tokens, bool full_stop, std::string& padding) const;
  bool pad(const Filler& filler, std::size_t cut, std::int64_t length, NeedleText& text) const;

  const Tokenizer& tokenizer_;
  const NeedleTemplate& manner_;
  std::vector<Needle> needles_;
  std::vector<double> depths_;
  std::size_t asked_;
  std::vector<Padding> paddings_;
  std::int64_t full_stop_tokens_ = 0;  // of a "." after the last word
};

}  // namespace ropewalk
