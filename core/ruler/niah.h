// What RULER's eight needle tasks share: needles ("One of the special magic numbers for KEY is: VALUE.") in a haystack,
// and a question for some of the keys.
#pragma once

#include <memory>

#include "core/ruler/ruler_task.h"

namespace ropewalk {

enum class NiahHaystack {
  noise,   // the noise sentences, a group of five a line; needles are lines between them
  essay,   // the user's texts; needles stand between sentences, at depths of 40 evenly spaced ones
  needles  // lines that are needles themselves, with other keys
};
enum class NiahText { words, numbers, uuids };

struct NiahSettings {
  NiahHaystack haystack = NiahHaystack::essay;
  NiahText key = NiahText::words, value = NiahText::numbers;
  std::size_t keys = 1, values = 1, queries = 1;  // values: of each key
};

inline constexpr int kNiahAnswerTokens = 128;

std::unique_ptr<RulerDraft> niah_draft(const NiahSettings& settings, const RulerContext& context,
                                       const RulerRequest& request);

}  // namespace ropewalk
