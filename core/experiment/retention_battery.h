// The samples of a retention run: needles, RULER's tasks and plain text, none longer than the trained context.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/ruler/ruler_task.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/document.h"
#include "core/values/spec.h"

namespace ropewalk {

// What is asked at one length in one go: needles, one RULER task, or plain text (whose one pass gives next_word and
// perplexity).
struct RetentionCell {
  enum class Kind { needle, ruler, text } kind = Kind::needle;
  std::int64_t length = 0;                        // tokens; of RULER: of prompt and answer together
  DocumentSet documents;                          // RULER: prompts, nothing in them is scored
  const RulerTask* task = nullptr;                // of Kind::ruler
  std::vector<std::vector<std::string>> outputs;  // needles and RULER: the right answers of each sample

  std::vector<std::string> parts() const;  // ids of what it gives: one, or next_word and perplexity
};

struct RetentionBattery {
  std::vector<RetentionCell> cells;   // by length, then needle, RULER's tasks in the order of the spec, text
  std::vector<std::string> left_out;  // a sentence each: what, at which length, why
  std::string hash;                   // of all documents and prompts
};

// Makes all samples. What a length is too short for, and RULER tasks that find too little to draw from, are left out by
// name. `progress` is called with the cells that are made. Throws BadInput: unknown tasks or wrapping, a haystack that
// cannot be read or is too small, nothing left.
RetentionBattery make_retention_battery(const RetentionSpec& spec, const Tokenizer& tokenizer,
                                        const std::function<void(int done, int total)>& progress);

}  // namespace ropewalk
