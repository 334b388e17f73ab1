// Tokens that stand for one byte in SentencePiece vocabularies: "<0x41>".
#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

inline std::string byte_token(int byte) {
  static constexpr char digits[] = "0123456789ABCDEF";
  return std::string("<0x") + digits[byte >> 4 & 15] + digits[byte & 15] + ">";
}

// -1 where `token` is not one.
inline int byte_of_token(std::string_view token) {
  if (token.size() != 6 || token.substr(0, 3) != "<0x" || token[5] != '>') return -1;
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
  };
  const int high = digit(token[3]), low = digit(token[4]);
  return high < 0 || low < 0 ? -1 : high << 4 | low;
}

}  // namespace ropewalk
