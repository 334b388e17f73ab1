// The words of RULER's keys and lists. RULER takes them from the package wonderwords; these lists were written for
// Ropewalk. All are plain English, of lower case letters alone, and no word stands twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/text/draws.h"

namespace ropewalk {

const std::vector<std::string_view>& ruler_adjectives();
const std::vector<std::string_view>& ruler_nouns();
const std::vector<std::string_view>& ruler_verbs();

// "adjective-noun", uniform over all pairs.
std::string draw_word_key(Draws& draws);
std::string draw_number(Draws& draws);  // seven digits, the first not 0
std::string draw_uuid(Draws& draws);    // version 4

// Different words in drawn order, as many as are asked for: first those of the lists, and when they are used up
// pronounceable ones of three or four syllables that no list has ("tavomi"), made by counting. Lists of common words
// need thousands of words at long lengths.
class DrawnWords {
 public:
  explicit DrawnWords(Draws& draws);
  const std::string& word(std::size_t index);

 private:
  std::vector<std::string> words_;
  std::unordered_set<std::string> listed_;
  std::uint64_t first_made_ = 0, made_ = 0;
};

}  // namespace ropewalk
