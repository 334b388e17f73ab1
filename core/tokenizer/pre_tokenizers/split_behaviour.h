// What becomes of the matches that a text is split at, as HF tokenizers' SplitDelimiterBehavior.
#pragma once

#include <string>
#include <vector>

#include "core/tokenizer/pattern.h"

namespace ropewalk {

enum class SplitBehaviour { removed, isolated, contiguous, merged_with_previous, merged_with_next };

SplitBehaviour split_behaviour(const std::string& name);  // "Isolated" ...; throws BadInput

// Cuts [begin, begin + length) at `matches` (relative to begin, in order) and appends the pieces to `spans`. With
// `invert` the matches are what is kept and the rest is what separates.
void split_span(std::size_t begin, std::size_t length, const std::vector<Regex::Match>& matches,
                SplitBehaviour behaviour, bool invert, std::vector<Regex::Match>& spans);

}  // namespace ropewalk
