#include "core/ruler/python_text.h"

#include <utf8proc.h>

#include <vector>

#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {

constexpr char32_t kDottedCapitalI = 0x130, kDotAbove = 0x307;
constexpr char32_t kCapitalSigma = 0x3A3, kSmallSigma = 0x3C3, kFinalSigma = 0x3C2;

bool is_python_space(char32_t c) {
  return is_white_space(c) || (c >= 0x1C && c <= 0x1F);
}

bool is_cased(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LT;
}

// What may stand inside a word without ending it: marks and apostrophes.
bool is_ignored(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
      return true;
    default:
      return c == '\'' || c == '.' || c == ':' || c == 0xB7 || c == 0x2018 || c == 0x2019 || c == 0x2024 || c == 0x2027;
  }
}

bool ends_word(const std::vector<char32_t>& text, std::size_t at) {
  std::size_t before = at, after = at + 1;
  while (before > 0 && is_ignored(text[before - 1])) --before;
  while (after < text.size() && is_ignored(text[after])) ++after;
  return before > 0 && is_cased(text[before - 1]) && !(after < text.size() && is_cased(text[after]));
}

}  // namespace

std::string_view python_strip(std::string_view text) {
  while (!text.empty()) {
    std::size_t bad = 0;
    const std::size_t bytes = utf8_well_formed(text, 0, bad);
    if (bytes == 0 || !is_python_space(utf8_at(text, 0).value)) break;
    text.remove_prefix(bytes);
  }
  while (!text.empty()) {
    std::size_t begin = text.size() - 1, bad = 0;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    if (utf8_well_formed(text, begin, bad) != text.size() - begin || !is_python_space(utf8_at(text, begin).value))
      break;
    text.remove_suffix(text.size() - begin);
  }
  return text;
}

std::string python_lower(std::string_view text) {
  if (!is_valid_utf8(text)) {
    std::string lower(text);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character c = utf8_at(text, at);
    characters.push_back(c.value);
    at += c.bytes;
  }
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i];
    if (c == kDottedCapitalI) {
      append_utf8(lower, U'i');
      append_utf8(lower, kDotAbove);
    } else if (c == kCapitalSigma) {
      append_utf8(lower, ends_word(characters, i) ? kFinalSigma : kSmallSigma);
    } else {
      append_utf8(lower, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
  }
  return lower;
}

}  // namespace ropewalk
