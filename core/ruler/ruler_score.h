// RULER's public scoring rules, and what is said of a model with them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ruler/ruler_task.h"

namespace ropewalk {

// What the public evaluation does to a prediction before it looks for answers: white space off both ends, each control
// character below U+0020 becomes a line break, white space off both ends again.
std::string cleaned_prediction(std::string_view prediction);

// 0 .. 1. An answer counts where it stands in the prediction as a part, upper and lower case apart: `all` gives the
// share of the answers that do, `part` 1 where any does. Texts are UTF-8; letters are lowered as Python does. Throws
// BadInput where there is no answer to look for.
double ruler_sample_score(RulerRule rule, std::string_view prediction, const std::vector<std::string>& outputs);

// Mean over samples in percent, with its 95 % interval (Student's t over samples, within 0 .. 100; Wilson's where all
// samples score the same; of one sample: all of 0 .. 100). The public score is the mean rounded to two decimals.
struct RulerScore {
  std::vector<double> samples;  // 0 .. 1
  double score = 0, low = 0, high = 100;
};
RulerScore ruler_score(std::vector<double> samples);

inline constexpr double kRulerThreshold =
    85.6;  // percent: LLaMA-2-7B at 4k, by which the paper calls a length effective
struct LengthScore {
  std::int64_t length = 0;  // tokens
  double score = 0;         // percent
};
// The longest length whose score is at least the threshold, and every shorter one's too; 0 where none is.
std::int64_t effective_length(std::vector<LengthScore> scores, double threshold = kRulerThreshold);

}  // namespace ropewalk
