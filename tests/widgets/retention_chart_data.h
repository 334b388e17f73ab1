// Values for the chart of what is kept. DEMONSTRATION DATA from a written-out rule: says nothing about any model.
#pragma once

#include <memory>

#include "core/values/retention_history.h"

namespace ropewalk {

// Needles, four RULER tasks (of which the last scores 0 before), next words and perplexity at 4k and 8k tokens;
// `samples` each. `complete`: the rows that are measured after too, from the first; the others are known before only.
std::shared_ptr<RetentionHistory> make_retention(int samples, int complete = 1000);
// All of RULER's tasks at three lengths.
std::shared_ptr<RetentionHistory> make_whole_battery();

}  // namespace ropewalk
