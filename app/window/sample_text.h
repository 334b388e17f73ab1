// A sample text of a wished length: sentences of the generated language, the same every time.
#pragma once

#include <cstdint>
#include <string>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// More tokens than any of its words has: a sample of at most n tokens has more than n less these.
inline constexpr std::int64_t kLongestSampleWord = 24;

// Whole words that take at most `most` tokens as a prompt (with BOS where the model's texts begin with it); at least
// one word.
std::string sample_text(const Tokenizer& tokenizer, std::int64_t most);

}  // namespace ropewalk
