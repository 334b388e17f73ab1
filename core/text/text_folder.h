// The text files of a folder, for whatever reads one: haystacks, corpora.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

// Visible regular files in the order of their names; links are followed, a file that two names lead to stands once,
// subfolders are left out. Throws BadInput with `what` ("haystack folder") and the folder: it does not exist, is no
// folder, cannot be read.
std::vector<std::filesystem::path> files_of_folder(const std::string& folder, const std::string& what);

// The first `limit` bytes; nothing where the file cannot be read.
std::optional<std::string> read_up_to(const std::filesystem::path& path, std::size_t limit);

// UTF-8 without a zero byte.
bool is_plain_text(std::string_view text);
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace ropewalk
