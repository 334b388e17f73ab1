#include "core/tokenizer/byte_characters.h"

#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {

struct Tables {
  std::array<std::string, 256> characters;
  std::array<int, 0x144> bytes;  // by code point, -1: none

  Tables() {
    bytes.fill(-1);
    char32_t next = 0x100;  // bytes that do not print get the code points from here on
    for (int byte = 0; byte < 256; ++byte) {
      const bool prints = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
      const char32_t character = prints ? static_cast<char32_t>(byte) : next++;
      append_utf8(characters[static_cast<std::size_t>(byte)], character);
      bytes[character] = byte;
    }
  }
};

const Tables& tables() {
  static const Tables result;
  return result;
}

}  // namespace

const std::array<std::string, 256>& byte_characters() {
  return tables().characters;
}

bool bytes_of_characters(std::string_view token, std::string& bytes) {
  bytes.clear();
  for (std::size_t at = 0; at < token.size();) {
    const Utf8Character c = utf8_at(token, at);
    if (c.value >= tables().bytes.size() || tables().bytes[c.value] < 0) return false;
    bytes += static_cast<char>(tables().bytes[c.value]);
    at += c.bytes;
  }
  return true;
}

}  // namespace ropewalk
