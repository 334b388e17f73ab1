// Small helpers for text that comes from files: it may be anything, and messages must stay readable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

// ASCII of at most 120 characters: other bytes as \xNN, longer text cut with "...".
std::string printable(std::string_view text);
bool is_printable_ascii(std::string_view text);
// "[2, 3]"
std::string shape_text(const std::vector<std::int64_t>& shape);
// "a, b, c"
std::string joined(const std::vector<std::string>& parts);
// The whole file. Throws BadInput when it cannot be read or is longer than `limit` bytes.
std::string read_text_file(const std::string& path, std::size_t limit);

}  // namespace ropewalk
