// GPT-2's printable character for every byte: byte-level vocabularies are written in them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ropewalk {

const std::array<std::string, 256>& byte_characters();  // UTF-8, one or two bytes each
// The bytes that a token of such characters stands for; false where it has any other character.
bool bytes_of_characters(std::string_view token, std::string& bytes);

}  // namespace ropewalk
