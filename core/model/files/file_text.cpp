#include "core/model/files/file_text.h"

#include <algorithm>

#include "core/model/files/mapped_file.h"
#include "core/values/error.h"

namespace ropewalk {

std::string printable(std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  constexpr std::size_t kLongest = 120;
  std::string result;
  for (const char c : text) {
    if (result.size() >= kLongest) return result + "...";
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f) {
      result += c;
    } else {
      result += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return result;
}

bool is_printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::string result = "[";
  for (const std::int64_t size : shape) result.append(result.size() > 1 ? ", " : "").append(std::to_string(size));
  return result.append("]");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : ", ") + part;
  return result;
}

std::string read_text_file(const std::string& path, std::size_t limit) {
  const MappedFile file(path);
  if (file.bytes().size() > limit) {
    throw BadInput(path + " is " + std::to_string(file.bytes().size()) + " bytes long; more than " +
                   std::to_string(limit) + " bytes are not read");
  }
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

}  // namespace ropewalk
