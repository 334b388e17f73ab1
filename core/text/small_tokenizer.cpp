#include "core/text/small_tokenizer.h"

#include <sstream>

#include "core/text/draws.h"
#include "core/text/generated_language.h"
#include "core/text/haystacks.h"
#include "core/text/needle_template.h"
#include "core/text/needle_templates/key_value.h"
#include "core/text/small_tokenizer_english.h"
#include "core/tokenizer/training/tokenizer_json_writer.h"

namespace ropewalk {

namespace {

constexpr std::size_t kVocabulary = 1088;
constexpr const char* kBos = "<|begin_of_text|>";
constexpr const char* kEos = "<|end_of_text|>";
// The space belongs to the first two digits: a value then stands directly after its key, and one step of induction
// finds it. A space of its own between the two would be the same after every key.
constexpr const char* kDigits = R"( ?\p{N}{1,2})";

// Words that must become one token stand here more often than anything that stands in the other texts alone.
constexpr int kRounds = 60;
constexpr std::uint64_t kSeed = 20502082, kSentences = 400, kNeedles = 12;
constexpr std::size_t kNoiseBytes = 4000, kNoiseRound = 100;  // bytes; a round has all five sentences

using Texts = std::vector<std::string>;

std::string with_space(std::string_view word) {
  return std::string(1, ' ').append(word);
}

void add_words(const std::string& text, Texts& words) {
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words.push_back(with_space(word));
}

// With the space before them; marks stay with the words here, the pre-tokenizer parts them.
Texts needed_words() {
  Texts words = generated_parts();
  for (const std::string_view key : key_value_keys()) words.push_back(with_space(key));
  add_words(make_noise_haystack()->text(kSeed, kNoiseRound), words);
  const NeedleTemplate& manner = needle_template("magic_number");
  const Needle nothing{"", ""};
  for (const std::string& text : {std::string(manner.opening), manner.sentence(nothing), manner.question(nothing)})
    add_words(text, words);
  return words;
}

// All pairs of digits, with a space before them and after two other digits.
void add_numbers(Texts& texts) {
  for (int pair = 0; pair < 100; ++pair) {
    const std::string digits{static_cast<char>('0' + pair / 10), static_cast<char>('0' + pair % 10)};
    texts.push_back(with_space(digits + digits));
  }
}

void add_sentences(Texts& texts) {
  GeneratedLanguage language(kSeed);
  for (std::uint64_t i = 0; i < kSentences; ++i) texts.push_back(with_space(language.next().text()));
  texts.push_back(make_noise_haystack()->text(kSeed, kNoiseBytes));
}

void add_needles(Texts& texts) {
  for (const NeedleTemplate* manner : {&needle_template("magic_number"), &needle_template("key_value")})
    for (std::uint64_t i = 0; i < kNeedles; ++i) {
      const Needle needle = manner->draw(mixed_seed({kSeed, i}));
      texts.push_back(needle_text(*manner, {needle}, 0, {"", ""}).text);
    }
}

}  // namespace

Texts small_tokenizer_texts() {
  Texts texts;
  const Texts words = needed_words();
  for (int round = 0; round < kRounds; ++round) {
    texts.insert(texts.end(), words.begin(), words.end());
    add_numbers(texts);
  }
  add_sentences(texts);
  add_needles(texts);
  for (const char* sentence : small_tokenizer_english()) texts.push_back(sentence);
  return texts;
}

SmallTokenizer make_small_tokenizer() {
  BpeTrainingOptions options;
  options.vocabulary_size = kVocabulary;
  options.least_count = 2;
  options.special_tokens = {kBos, kEos};
  options.pre_tokenizer = split_and_byte_level(kDigits);
  const BpeTraining training = train_bpe(small_tokenizer_texts(), options);
  const TokenizerDescription description{kBos, kEos, options.pre_tokenizer};
  return {tokenizer_json(training, description), tokenizer_config_json(description)};
}

}  // namespace ropewalk
