// A whole text file at once, for files of a stated kind and of a sensible size.
#pragma once

#include <cstddef>
#include <string>

namespace ropewalk {

struct TextFileKind {
  std::size_t largest = 0;  // bytes
  std::string folder_hint;  // what to do where the path is a folder: "give a file of rescale factors"
  std::string too_large;    // what stands after the size: "; that is not a file of rescale factors"
};

// The text without a byte order mark. Throws BadInput, naming the path: a folder, a file that cannot be opened or is
// too large; Failed where reading breaks off.
std::string read_text_file(const std::string& path, const TextFileKind& kind);

}  // namespace ropewalk
