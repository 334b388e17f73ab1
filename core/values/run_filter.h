// The language in which runs are filtered, the same in the run list and on the command line:
//
//   expression = term { "or" term }          term  = factor { ["and"] factor }
//   factor     = "not" factor | "(" expression ")" | key relation value | word
//
// A word is looked for in the texts of a run. Relations are : = != < <= > >=. Words and values that hold spaces,
// parentheses or one of the words and, or, not stand in quotes: "long context", note:"try again", \" for a quote.
// Capitals do not matter. Keys:
//   texts    name kind model method state tag note error started (`:` contains, `=` is; of tags: one of them; dates
//            such as 2026-11 compare with as many characters as they have)
//   numbers  target (or length; 32k), best, last, kept (of retention runs) as 1.25 or 95%, seed, seconds (or 10m, 2h),
//            id
//   yes, no  starred archived
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/run.h"

namespace ropewalk {

struct FilterNode;

class RunExpression {
 public:
  enum class Complaint { unknown_key, not_a_number, not_yes_or_no, open_quote, open_parenthesis, stray_parenthesis };
  struct Problem {
    Complaint complaint = Complaint::unknown_key;
    std::size_t at = 0, length = 0;  // bytes of the expression
    std::string text;                // those
    std::string value;               // of a number or a yes
  };

  RunExpression() = default;  // lets every run through
  // Whatever was not understood filters nothing; nor does what is still being typed (`target>=`).
  explicit RunExpression(std::string_view text);

  bool matches(const RunSummary& run) const;
  const std::optional<Problem>& problem() const { return problem_; }  // the first
  bool empty() const { return !root_; }
  bool asks_about_archived() const { return asks_about_archived_; }

 private:
  friend class FilterParser;
  std::shared_ptr<const FilterNode> root_;
  std::optional<Problem> problem_;
  bool asks_about_archived_ = false;
};

// In English, with the place: `colour:red at character 5: known keys are name, kind …`.
std::string problem_text(const RunExpression::Problem& problem);
enum class FilterValue { text, number, yes_or_no };
struct FilterKey {
  std::string name;
  FilterValue value;
};
const std::vector<FilterKey>& filter_keys();
std::vector<std::string> split_tags(const std::string& tags);  // at commas, spaces around them cut off

}  // namespace ropewalk
