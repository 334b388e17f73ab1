// The small model's template, `key_value`: a key of one word directly before its value of four digits.
#pragma once

#include <span>
#include <string_view>

namespace ropewalk {

// The words that are keys: none of them is a word of the generated language or of the noise sentences.
std::span<const std::string_view> key_value_keys();

}  // namespace ropewalk
