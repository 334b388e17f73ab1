// Common words extraction: a numbered list of words in which ten stand more often than the others, after one example.
// From 4096 tokens on the ten stand 30 times and the others three times, below that six times and once.
#include "core/ruler/ruler_task.h"
#include "core/ruler/ruler_words.h"
#include "core/text/recall_words.h"

namespace ropewalk::ruler_task_list {

namespace {

constexpr std::size_t kCommon = 10;
constexpr std::int64_t kLeastOthers = 10;  // words: RULER's step

struct ListShape {
  std::size_t common_times = 0, other_times = 0;
};

std::string before() {
  return "Below is a numbered list of words. In these words, some appear more often than others. Memorize the ones "
         "that appear most often.\n";
}
std::string after() {
  return "\nQuestion: What are the 10 most common words in the above list?";
}
std::string answer_prefix() {
  return " Answer: The top 10 words that appear most often in the list are:";
}

std::string numbered(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += ' ';
    text.append(std::to_string(i + 1)).append(". ").append(words[i]);
  }
  return text;
}

// Words first .. first + count - 1, of which the first ten are common, each as often as the shape says, shuffled.
std::string list(DrawnWords& words, std::size_t first, std::size_t count, const ListShape& shape, std::uint64_t seed) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i)
    all.insert(all.end(), i < kCommon ? shape.common_times : shape.other_times, words.word(first + i));
  std::vector<std::string> drawn;
  drawn.reserve(all.size());
  Draws draws(seed);
  for (const std::size_t i : shuffled(all.size(), draws)) drawn.push_back(std::move(all[i]));
  return numbered(drawn);
}

class CommonWords : public RulerDraft {
 public:
  explicit CommonWords(const RulerRequest& request) : draws_(request.seed), words_(draws_), seed_(draws_.seed()) {
    const bool reduced = request.length < 4096;
    shape_ = reduced ? ListShape{6, 1} : ListShape{30, 3};
    // The example's words come first, so that none of them is in the list.
    example_words_ = reduced ? 20 : 40;
    std::vector<std::string> example;
    for (std::size_t i = 0; i < kCommon; ++i) example.push_back(words_.word(i));
    const ListShape example_shape = reduced ? ListShape{3, 1} : ListShape{10, 3};
    example_ = before() + list(words_, 0, example_words_, example_shape, seed_ + 1) + after() + answer_prefix() + " " +
               numbered(example) + "\n";
    for (std::size_t i = 0; i < kCommon; ++i) outputs.push_back(words_.word(example_words_ + i));
  }

  const char* unit() const override { return "words"; }
  std::int64_t least_units() const override { return std::int64_t(kCommon) + kLeastOthers; }
  RulerText text(std::int64_t units) override {
    return {example_ + before(), list(words_, example_words_, static_cast<std::size_t>(units), shape_, seed_), after(),
            answer_prefix()};
  }

 private:
  Draws draws_;
  DrawnWords words_;
  std::uint64_t seed_;
  ListShape shape_;
  std::size_t example_words_ = 0;
  std::string example_;
};

std::unique_ptr<RulerDraft> draft(const RulerContext&, const RulerRequest& request) {
  return std::make_unique<CommonWords>(request);
}

}  // namespace

extern const RulerTask cwe{.id = "cwe",
                           .name = "Common words",
                           .measures = "The ten most common words of a long list: gathering over the whole text.",
                           .answer_tokens = 120,
                           .rule = RulerRule::all,
                           .draft = draft};

}  // namespace ropewalk::ruler_task_list
