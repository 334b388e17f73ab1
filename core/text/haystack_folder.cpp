#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "core/text/draws.h"
#include "core/text/haystacks.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestTotal = std::size_t(64) << 20;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Visible regular files, links followed, in the order of their names.
std::vector<fs::path> files_of(const std::string& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (folder.empty() || !fs::exists(status)) throw BadInput("haystack folder \"" + folder + "\" does not exist");
  if (!fs::is_directory(status))
    throw BadInput("haystack \"" + folder + "\" is not a folder: give a folder of text files");
  fs::directory_iterator entries(folder, error);
  std::vector<fs::path> files;
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    std::error_code ignored;
    const std::string name = entries->path().filename().string();
    if (name.front() != '.' && fs::is_regular_file(entries->path(), ignored)) files.push_back(entries->path());
  }
  if (error) throw BadInput("haystack folder \"" + folder + "\" cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

// Up to `limit` bytes; false if the file cannot be read.
bool read_file(const fs::path& path, std::size_t limit, std::string& text) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  text.clear();
  char buffer[1 << 16];
  while (text.size() < limit && file.read(buffer, sizeof buffer).gcount() > 0)
    text.append(buffer, std::min(static_cast<std::size_t>(file.gcount()), limit - text.size()));
  return !file.bad();
}

bool is_text(std::string_view text) {
  return text.find('\0') == std::string_view::npos && is_valid_utf8(text);
}

void append_words(std::string_view text, std::string& all) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // byte order mark
  bool space = true;
  if (!all.empty()) all += ' ';
  for (const char c : text) {
    if (!is_space(c)) all += c;
    if (is_space(c) && !space) all += ' ';
    space = is_space(c);
  }
  while (!all.empty() && all.back() == ' ') all.pop_back();
}

class FolderHaystack : public Haystack {
 public:
  FolderHaystack(const std::string& folder, const FolderReading& reading) : folder_(folder), repeat_(reading.repeat) {
    const auto pass_over = [&](const fs::path& file, const char* why) {
      if (reading.passed_over) reading.passed_over(file.string(), why);
    };
    std::set<fs::path> seen;
    std::size_t unreadable = 0, binary = 0;
    std::string text;
    for (const fs::path& path : files_of(folder)) {
      if (all_.size() >= kLargestTotal) break;
      std::error_code error;
      const fs::path real = fs::canonical(path, error);
      if (!error && !seen.insert(real).second) continue;
      if (!read_file(path, kLargestTotal - all_.size(), text)) {
        ++unreadable;
        pass_over(path, "cannot be read");
        continue;
      }
      // A file that was cut at the limit may end inside a character.
      for (int i = 0; i < 3 && all_.size() + text.size() >= kLargestTotal && !is_valid_utf8(text); ++i) text.pop_back();
      if (is_text(text)) {
        append_words(text, all_);
      } else {
        ++binary;
        pass_over(path, "is not UTF-8 text");
      }
    }
    if (all_.empty())
      throw BadInput("haystack folder \"" + folder + "\" has no usable text (" + std::to_string(binary) +
                     " files that are not UTF-8 text, " + std::to_string(unreadable) +
                     " that cannot be read): put text files into it");
  }

  std::size_t most_bytes() const override { return repeat_ ? ~std::size_t(0) : all_.size(); }
  std::string name() const override { return "haystack folder \"" + folder_ + "\""; }

  std::string text(std::uint64_t seed, std::size_t bytes) const override {
    if (bytes > all_.size() && !repeat_)
      throw BadInput("haystack folder \"" + folder_ + "\" has " + std::to_string(all_.size()) + " bytes of text, " +
                     std::to_string(bytes) + " are needed: " + std::to_string(bytes - all_.size()) +
                     " bytes are missing");
    const std::size_t begin = beginning(Draws(seed).below(all_.size()));
    std::string result = all_.substr(begin, bytes);
    std::size_t end = begin + result.size();
    while (result.size() < bytes) {  // on from the first file
      result += ' ';
      end = std::min(bytes - result.size(), all_.size());
      result.append(all_, 0, end);
    }
    extend(result, end);
    return result;
  }

 private:
  // The first sentence that begins within 400 bytes of `at`, else the first word, else (in text without spaces) the
  // character; the first file again where the text ends before.
  std::size_t beginning(std::size_t at) const {
    if (at == 0) return 0;
    const std::size_t last = std::min(all_.size(), at + 400);
    for (std::size_t i = at; i + 2 < last; ++i)
      if ((all_[i] == '.' || all_[i] == '!' || all_[i] == '?') && all_[i + 1] == ' ') return i + 2;
    for (std::size_t i = at; i + 1 < last; ++i)
      if (all_[i] == ' ') return i + 1;
    if (last == all_.size()) return 0;
    while (at > 0 && (static_cast<unsigned char>(all_[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  // Text that was cut at `at` of all_ goes on to the end of its word (or, in text without spaces, of its character).
  void extend(std::string& text, std::size_t at) const {
    const std::size_t word_end = std::min(all_.find(' ', at), all_.size());
    if (word_end - at < 200) {
      text.append(all_, at, word_end - at);
      return;
    }
    for (; at < all_.size() && (static_cast<unsigned char>(all_[at]) & 0xC0) == 0x80; ++at) text += all_[at];
  }

  std::string folder_;
  bool repeat_ = false;
  std::string all_;  // all files, words apart by single spaces
};

}  // namespace

std::unique_ptr<Haystack> make_folder_haystack(const std::string& folder, const FolderReading& reading) {
  return std::make_unique<FolderHaystack>(folder, reading);
}

}  // namespace ropewalk
