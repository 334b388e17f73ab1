// Where a needle lies in its document.
#pragma once

#include <cstdint>

#include "core/text/needle_template.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/document.h"

namespace ropewalk {

struct NeedlePlace {
  std::int64_t begin = 0, end = 0;  // tokens, half open
};

// The tokens of the needle's sentence: from document.needle_position to the last that has a part of it. Throws BadInput
// where the document has not that sentence.
NeedlePlace needle_place(const Document& document, const Tokenizer& tokenizer,
                         const NeedleTemplate& manner = default_needle_template());

}  // namespace ropewalk
