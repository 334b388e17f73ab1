// Variable tracking: a chain of assignments in noise, after one example of up to 500 tokens (or with five lines of
// noise, where that is more already). Names are drawn for each sample, those of the example too.
#include <set>

#include "core/ruler/filler_fit.h"
#include "core/ruler/places.h"
#include "core/ruler/ruler_task.h"
#include "core/text/haystacks.h"

namespace ropewalk::ruler_task_list {

namespace {

constexpr std::size_t kHops = 4;
constexpr std::int64_t kLeastLines = 5;  // RULER's step below 4096 tokens: one for each assignment
constexpr std::int64_t kExampleTokens = 500;
constexpr std::size_t kNameLetters = 5, kExampleNameLetters = 3;

struct Chain {
  std::vector<std::string> names;  // kHops + 1
  std::string value;               // five digits
  DrawnPlaces places;

  Chain(std::size_t letters, const std::string& other_value, Draws& draws) : places(kHops + 1, draws) {
    std::set<std::string> used;
    while (names.size() < kHops + 1) {
      std::string name;
      for (std::size_t i = 0; i < letters; ++i) name += static_cast<char>('A' + draws.below(26));
      if (used.insert(name).second) names.push_back(name);
    }
    do value = std::to_string(10'000 + draws.below(89'999));
    while (value == other_value);
  }
  std::string line(std::size_t hop) const {
    // With a space at the end, as in the public data.
    if (hop == 0) return "VAR " + names[0] + " = " + value;
    return "VAR " + names[hop] + " = VAR " + names[hop - 1] + " ";
  }
  RulerText text(std::int64_t units) const {
    const std::vector<std::size_t> where = places.among(static_cast<std::size_t>(units));
    RulerText text;
    text.before = "Memorize and track the chain(s) of variable assignment hidden in the following text.\n\n";
    for (std::size_t i = 0, hop = 0; i < static_cast<std::size_t>(units); ++i) {
      if (i > 0) text.context += '\n';
      if (hop < where.size() && where[hop] == i) text.context += line(hop++) + "\n";
      text.context += noise_line();
    }
    text.after = "\nQuestion: Find all variables that are assigned the value " + value + " in the text above.";
    text.answer_prefix = " Answer: According to the chain(s) of variable assignment in the text above, " +
                         std::to_string(kHops + 1) + " variables are assigned the value " + value + ", they are: ";
    return text;
  }
};

class VariableTracking : public RulerDraft {
 public:
  VariableTracking(const RulerContext& context, const RulerRequest& request)
      : draws_(request.seed), chain_(kNameLetters, "", draws_) {
    query = chain_.value;
    outputs = chain_.names;
    const Chain example(kExampleNameLetters, chain_.value, draws_);
    const auto input = [&](std::int64_t lines) {
      const RulerText text = example.text(lines);
      return text.before + text.context + text.after + text.answer_prefix;
    };
    const auto tokens = [&](std::int64_t lines) {
      return static_cast<std::int64_t>(prompt_tokens(context.tokenizer, no_wrap(), input(lines)).size());
    };
    example_ =
        input(fit_filler({kLeastLines, tokens(kLeastLines)}, RulerDraft::kNoLimit, kExampleTokens, tokens).units);
    for (const std::string& name : example.names) example_ += " " + name;
    example_ += "\n\n";
  }

  const char* unit() const override { return "lines"; }
  std::int64_t least_units() const override { return kLeastLines; }
  RulerText text(std::int64_t units) override {
    RulerText text = chain_.text(units);
    text.before.insert(0, example_);
    return text;
  }

 private:
  Draws draws_;
  Chain chain_;
  std::string example_;
};

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return std::make_unique<VariableTracking>(context, request);
}

}  // namespace

extern const RulerTask vt{
    .id = "vt",
    .name = "Variable tracking",
    .measures = "Which five variables have a value, through a chain of assignments: following references.",
    .answer_tokens = 30,
    .rule = RulerRule::all,
    .draft = draft};

}  // namespace ropewalk::ruler_task_list
