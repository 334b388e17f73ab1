// The text of a needle document (method.md, section 4): instruction, needle in the filler, question, answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ropewalk {

struct Needle {
  std::string key;     // "wandering-harbour"
  std::string number;  // 7 digits, the first not 0
};
Needle draw_needle(std::uint64_t seed);

std::string_view needle_instruction();
std::string needle_sentence(const Needle& needle);
std::string needle_question(const Needle& needle);  // up to where the answer follows

struct NeedleText {
  std::string text;
  std::size_t needle_begin = 0;                  // bytes of `text`
  std::size_t answer_begin = 0, answer_end = 0;  // the 7 digits
};
// Parts joined by single spaces, a line break after the instruction; `before` and `after` may be empty.
NeedleText needle_text(const Needle& needle, std::string_view before, std::string_view after);

}  // namespace ropewalk
