// UTF-8 by hand: the few operations that tokenising needs, without a locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ropewalk {

struct Utf8Character {
  char32_t value = 0;
  std::size_t bytes = 0;
};

// The character at `at` of valid UTF-8 (at < text.size()).
Utf8Character utf8_at(std::string_view text, std::size_t at);
// Bytes of the well-formed sequence at `at`, or 0 if it is ill-formed; `ill_formed` then gets the bytes that one U+FFFD
// replaces (maximal subpart, Unicode 15 section 3.9).
std::size_t utf8_well_formed(std::string_view text, std::size_t at, std::size_t& ill_formed);
bool is_valid_utf8(std::string_view text);
// Ill-formed parts replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t character);

bool is_white_space(char32_t character);  // Unicode's White_Space
bool is_numeric(char32_t character);      // general categories Nd, Nl, No

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace ropewalk
