#include "core/ruler/ruler_words.h"

#include <array>

#include "core/text/recall_words.h"

namespace ropewalk {

namespace {

constexpr std::string_view kConsonants = "bdfgklmnprstvz";  // 14
constexpr std::string_view kVowels = "aeiou";
constexpr std::uint64_t kSyllables = 70;                                // of a consonant and a vowel
constexpr std::uint64_t kThree = kSyllables * kSyllables * kSyllables;  // 343,000 words
constexpr std::uint64_t kMade = kThree + kThree * kSyllables;           // and 24,010,000 of four syllables
constexpr std::uint64_t kStride = 15'485'863;                           // a prime that divides neither

// A word for each number below kMade, different for different numbers; those of three syllables first.
std::string made_word(std::uint64_t number) {
  const int syllables = number < kThree ? 3 : 4;
  // Neighbours shall not look alike, so that a list is not an alphabet.
  const std::uint64_t count = syllables == 3 ? kThree : kMade - kThree;
  std::uint64_t rest = (syllables == 3 ? number : number - kThree) * kStride % count;
  std::string word;
  for (int i = 0; i < syllables; ++i, rest /= kSyllables) {
    word += kConsonants[rest % kSyllables / kVowels.size()];
    word += kVowels[rest % kVowels.size()];
  }
  return word;
}

}  // namespace

std::string draw_word_key(Draws& draws) {
  std::string key(ruler_adjectives()[draws.below(ruler_adjectives().size())]);
  key += '-';
  key += ruler_nouns()[draws.below(ruler_nouns().size())];
  return key;
}

std::string draw_number(Draws& draws) {
  return std::to_string(1'000'000 + draws.below(9'000'000));
}

std::string draw_uuid(Draws& draws) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string uuid = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  for (char& c : uuid) {
    if (c == 'x') c = kDigits[draws.below(16)];
    if (c == 'y') c = kDigits[8 + draws.below(4)];
  }
  return uuid;
}

DrawnWords::DrawnWords(Draws& draws) {
  for (const auto* list : {&ruler_adjectives(), &ruler_nouns(), &ruler_verbs()})
    for (const std::string_view word : *list) words_.emplace_back(word);
  listed_.insert(words_.begin(), words_.end());
  std::vector<std::string> drawn;
  for (const std::size_t i : shuffled(words_.size(), draws)) drawn.push_back(words_[i]);
  words_ = std::move(drawn);
  first_made_ = draws.below(kThree);
}

const std::string& DrawnWords::word(std::size_t index) {
  while (words_.size() <= index) {
    const std::uint64_t number = made_ < kThree ? (first_made_ + made_) % kThree : made_;
    ++made_;
    std::string word = made_word(number % kMade);
    if (!listed_.contains(word)) words_.push_back(std::move(word));
  }
  return words_[index];
}

}  // namespace ropewalk
