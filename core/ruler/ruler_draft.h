// A sample of a RULER task whose amount of filler is still open. Everything that is drawn is fixed by the sample's
// seed, so that the text for more filler differs from the text for less by that filler alone (and by where in it the
// needles then lie).
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace ropewalk {

// The parts of a prompt in the order in which they stand in it.
struct RulerText {
  std::string before;         // examples and instruction
  std::string context;        // filler with what is hidden in it
  std::string after;          // the question
  std::string answer_prefix;  // how the answer begins; stands after the assistant's header where the prompt is wrapped
};

class RulerDraft {
 public:
  static constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max() / 4;

  virtual ~RulerDraft() = default;
  virtual const char* unit() const = 0;                    // of filler, in the plural: "words"
  virtual std::int64_t least_units() const = 0;            // smallest filler that the task makes sense with
  virtual std::int64_t units() const { return kNoLimit; }  // that there are
  // Called once, before text() is asked for more than the least: the haystack must have filler of that many tokens
  // more. Throws BadInput where it has not (says how much is missing).
  virtual void prepare(std::int64_t tokens) { static_cast<void>(tokens); }
  virtual RulerText text(std::int64_t units) = 0;  // least_units() <= units <= units()
  // Throws BadInput where the filler is used up although `room` tokens are left (says how much is missing).
  virtual void check_used_up(std::int64_t room) const { static_cast<void>(room); }

  std::string query;                 // what is asked for, as the prompt says it
  std::vector<std::string> outputs;  // right answers
};

}  // namespace ropewalk
