// RULER's public scoring rules; means and intervals over samples are in core/values/ruler_statistics.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ruler/ruler_task.h"
#include "core/values/ruler_statistics.h"

namespace ropewalk {

// What the public evaluation does to a prediction before it looks for answers: white space off both ends, each control
// character below U+0020 becomes a line break, white space off both ends again.
std::string cleaned_prediction(std::string_view prediction);

// 0 .. 1. An answer counts where it stands in the prediction as a part, upper and lower case apart: `all` gives the
// share of the answers that do, `part` 1 where any does. Texts are UTF-8; letters are lowered as Python does. Throws
// BadInput where there is no answer to look for.
double ruler_sample_score(RulerRule rule, std::string_view prediction, const std::vector<std::string>& outputs);

}  // namespace ropewalk
