// In which order prompts are read, so that what they have in common at their beginning is read once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// Fewer common tokens are read again: taking them over would gain nothing.
inline constexpr std::int64_t kLeastShared = 64;

// Indices of `prompts`. Prompts with at least kLeastShared first tokens in common follow each other, so that each finds
// the most of its tokens in the one before it; otherwise the given order is kept.
std::vector<std::size_t> reading_order(std::span<const std::span<const TokenId>> prompts);

}  // namespace ropewalk
