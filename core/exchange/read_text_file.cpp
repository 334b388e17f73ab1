#include "core/exchange/read_text_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/values/error.h"

namespace ropewalk {

std::string read_text_file(const std::string& path, const TextFileKind& kind) {
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) throw BadInput(path + " is a folder; " + kind.folder_hint);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput("cannot open " + path + ": " + std::strerror(errno));
  std::string text;
  char block[65536];
  while (file.read(block, sizeof block), file.gcount() > 0) {
    text.append(block, static_cast<std::size_t>(file.gcount()));
    if (text.size() > kind.largest)
      throw BadInput(path + " is larger than " + std::to_string(kind.largest >> 20) + " MiB" + kind.too_large);
  }
  if (file.bad()) throw Failed("cannot read " + path + ": " + std::strerror(errno));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

}  // namespace ropewalk
