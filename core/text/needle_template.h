// The text of a needle document (method.md, section 4): opening, needle in the filler, question, answer. Templates are
// registered under an id, which specs keep. A new one: its own file in needle_templates/ and one line in
// needle_template.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

struct Needle {
  std::string key;     // "wandering-harbour"
  std::string number;  // digits alone
};

struct NeedleTemplate {
  std::string_view id;           // as specs keep it
  std::string_view name;         // for lists
  std::string_view description;  // one sentence for tooltips
  std::string_view opening;      // what a document begins with, up to the filler: the instruction, or white space
  std::size_t digits = 0;        // of a needle's number
  bool leading_zero = false;     // the number's first digit may be 0
  Needle (*draw)(std::uint64_t seed) = nullptr;
  std::string (*sentence)(const Needle& needle) = nullptr;  // what hides in the filler
  std::string (*question)(const Needle& needle) = nullptr;  // up to where the answer follows after a space
};

// In the order of lists; the paper's first.
const std::vector<const NeedleTemplate*>& needle_templates();
// Throws BadInput naming the known ids.
const NeedleTemplate& needle_template(std::string_view id);
// magic_number: the paper's. What a spec has where nothing else was chosen.
const NeedleTemplate& default_needle_template();

// Whether `number` has the template's digits.
bool is_number_of(const NeedleTemplate& manner, std::string_view number);
// Whether `word` stands in `text` as a word of its own: "ant" does not in "distant", nor "lime" in "lime-tree".
bool has_word(std::string_view text, std::string_view word);

struct NeedleText {
  std::string text;
  std::size_t needle_begin = 0;                  // bytes of `text`
  std::size_t answer_begin = 0, answer_end = 0;  // the number at the end
};
// The opening, then the other parts joined by single spaces; `before` and `after` may be empty.
NeedleText needle_text(const NeedleTemplate& manner, const Needle& needle, std::string_view before,
                       std::string_view after);

}  // namespace ropewalk
