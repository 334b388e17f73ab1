#include "core/text/text_folder.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace fs = std::filesystem;

std::vector<fs::path> files_of_folder(const std::string& folder, const std::string& what) {
  const std::string named = what + " \"" + folder + "\"";
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (folder.empty() || !fs::exists(status)) throw BadInput(named + " does not exist");
  if (!fs::is_directory(status)) throw BadInput(named + " is not a folder: give a folder of text files");
  std::vector<fs::path> files;
  fs::directory_iterator entries(folder, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    std::error_code ignored;
    const std::string name = entries->path().filename().string();
    if (name.front() != '.' && fs::is_regular_file(entries->path(), ignored)) files.push_back(entries->path());
  }
  if (error) throw BadInput(named + " cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  std::set<fs::path> seen;
  std::erase_if(files, [&](const fs::path& file) {
    std::error_code failed;
    const fs::path real = fs::canonical(file, failed);
    return !failed && !seen.insert(real).second;
  });
  return files;
}

std::optional<std::string> read_up_to(const fs::path& path, std::size_t limit) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::string text;
  char buffer[1 << 16];
  while (text.size() < limit && file.read(buffer, sizeof buffer).gcount() > 0)
    text.append(buffer, std::min(static_cast<std::size_t>(file.gcount()), limit - text.size()));
  if (file.bad()) return {};
  return text;
}

bool is_plain_text(std::string_view text) {
  return text.find('\0') == std::string_view::npos && is_valid_utf8(text);
}

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace ropewalk
