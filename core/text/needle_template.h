// The text of a needle document (method.md, section 4): opening, needle in the filler, question, answer. Templates are
// registered under an id, which specs keep. A new one: its own file in needle_templates/ and one line in
// needle_template.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/spec_parts.h"

namespace ropewalk {

struct Needle {
  std::string key;          // "wandering-harbour"; empty where the text has none
  std::string number;       // digits alone
  std::string answer = {};  // of a needle in the user's words; empty: the number
  const std::string& right_answer() const { return answer.empty() ? number : answer; }
};

struct NeedleTemplate {
  std::string_view id;           // as specs keep it
  std::string_view name;         // for lists
  std::string_view description;  // one sentence for tooltips
  std::string opening;           // what a document begins with, up to the filler: the instruction, or white space
  std::size_t digits = 0;        // of a needle's number
  bool leading_zero = false;     // the number's first digit may be 0
  std::function<Needle(std::uint64_t seed)> draw;
  std::function<std::string(const Needle& needle)> sentence;  // what hides in the filler
  std::function<std::string(const Needle& needle)> question;  // up to where the answer follows after a space
};

// In the order of lists; the paper's first.
const std::vector<const NeedleTemplate*>& needle_templates();
// Throws BadInput naming the known ids.
const NeedleTemplate& needle_template(std::string_view id);
// magic_number: the paper's. What a spec has where nothing else was chosen.
const NeedleTemplate& default_needle_template();

// What the spec's documents are made with: its template, or its needle in the user's words. Throws BadInput as
// needle_template() and own_needle_template() do.
NeedleTemplate template_of(const DocumentSpec& spec);
// The user's words (needle_templates/own_needle.cpp). Documents begin with the filler, without an instruction; {key}
// and {number} are drawn as magic_number draws them. Throws BadInput with the rule that is broken: no part empty; the
// answer stands in the sentence and not in the question; for `needles` > 1 in a document, {key} in sentence and
// question and {number} in the answer, as nothing else tells them apart.
NeedleTemplate own_needle_template(const OwnNeedle& own, int needles = 1);

// `count` different needles of one document. The first is that of draw(seed); the others differ from it and from each
// other in key and number. Throws BadInput where the template has not as many keys.
std::vector<Needle> draw_needles(const NeedleTemplate& manner, std::uint64_t seed, int count);

// Whether `number` has the template's digits.
bool is_number_of(const NeedleTemplate& manner, std::string_view number);
// Whether `word` stands in `text` as a word of its own: "ant" does not in "distant", nor "lime" in "lime-tree".
bool has_word(std::string_view text, std::string_view word);

struct NeedleText {
  std::string text;
  std::size_t needle_begin = 0;                  // bytes of `text`: the sentence that is asked for
  std::size_t answer_begin = 0, answer_end = 0;  // the answer at the end
};
// The opening, then the other parts joined by single spaces: filler[0], the first needle's sentence, filler[1], ...,
// the last filler, the question for needle `asked` and its answer. Pieces of `filler` may be empty; it is one longer
// than `needles`.
NeedleText needle_text(const NeedleTemplate& manner, const std::vector<Needle>& needles, std::size_t asked,
                       const std::vector<std::string>& filler);

}  // namespace ropewalk
