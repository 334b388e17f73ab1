// General English for the small tokenizer's training, written for it: so that a prompt in plain English does not fall
// apart into single letters.
#pragma once

#include <span>

namespace ropewalk {

std::span<const char* const> small_tokenizer_english();  // one sentence each

}  // namespace ropewalk
