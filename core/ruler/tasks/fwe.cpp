// Frequent words extraction: coded words of six letters, the k-th as often as Zipf's law with exponent 2 says. The
// first is dots, the next three are asked for.
#include <cmath>
#include <numbers>
#include <set>

#include "core/ruler/ruler_task.h"
#include "core/text/recall_words.h"

namespace ropewalk::ruler_task_list {

namespace {

constexpr std::size_t kLetters = 6, kAsked = 3;
constexpr std::int64_t kAnswerTokens = 50;
constexpr std::int64_t kTokensAWord = 50;  // vocabulary: a word for each 50 tokens of the prompt
// Words that the smallest filler has. Below 350 tokens the public vocabulary would be smaller.
constexpr std::int64_t kLeastVocabulary = 6;
// From here on the third asked for always stands more often than the next: 74 (1/16 - 1/25) / zeta(2) > 1.
constexpr std::int64_t kLeastWords = 74;

// How often the k-th word (from 1) stands among `words`.
std::size_t times(std::int64_t words, std::size_t k) {
  constexpr double kZeta2 = std::numbers::pi * std::numbers::pi / 6;
  return static_cast<std::size_t>(static_cast<double>(words) / (static_cast<double>(k * k) * kZeta2));
}

class FrequentWords : public RulerDraft {
 public:
  explicit FrequentWords(const RulerRequest& request) : draws_(request.seed), seed_(draws_.seed()) {
    const auto size =
        static_cast<std::size_t>(std::max((request.length - kAnswerTokens) / kTokensAWord, kLeastVocabulary));
    std::set<std::string> used;
    vocabulary_.push_back("...");
    while (vocabulary_.size() < size) {
      std::string word;
      for (std::size_t i = 0; i < kLetters; ++i) word += static_cast<char>('a' + draws_.below(26));
      if (used.insert(word).second) vocabulary_.push_back(word);
    }
    outputs.assign(vocabulary_.begin() + 1, vocabulary_.begin() + 1 + kAsked);
  }

  const char* unit() const override { return "words"; }
  std::int64_t least_units() const override { return kLeastWords; }
  RulerText text(std::int64_t units) override {
    std::vector<std::size_t> all;
    for (std::size_t k = 1; k <= vocabulary_.size() && times(units, k) > 0; ++k)
      all.insert(all.end(), times(units, k), k - 1);
    RulerText text;
    text.before =
        "Read the following coded text and track the frequency of each coded word. Find the three most frequently "
        "appeared coded words. ";
    Draws draws(seed_);
    for (const std::size_t i : shuffled(all.size(), draws)) {
      if (!text.context.empty()) text.context += ' ';
      text.context += vocabulary_[all[i]];
    }
    text.after =
        "\nQuestion: Do not provide any explanation. Please ignore the dots '....'. What are the three most frequently "
        "appeared words in the above coded text?";
    text.answer_prefix = " Answer: According to the coded text above, the three most frequently appeared words are:";
    return text;
  }

 private:
  Draws draws_;
  std::uint64_t seed_;
  std::vector<std::string> vocabulary_;  // most frequent first
};

std::unique_ptr<RulerDraft> draft(const RulerContext&, const RulerRequest& request) {
  return std::make_unique<FrequentWords>(request);
}

}  // namespace

extern const RulerTask fwe{
    .id = "fwe",
    .name = "Frequent words",
    .measures = "The three most frequent coded words of a text: gathering where nothing has a meaning.",
    .answer_tokens = kAnswerTokens,
    .rule = RulerRule::all,
    .draft = draft};

}  // namespace ropewalk::ruler_task_list
