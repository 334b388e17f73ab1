// Numbers as error messages and files say them: the shortest text that reads back to the same double.
#pragma once

#include <charconv>
#include <string>

namespace ropewalk {

inline std::string number_text(double value) {
  char buffer[64];
  const double size = value < 0 ? -value : value;
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);  // 500000 rather than 5e+05
  const auto end = plain ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr
                         : std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return {buffer, end};
}

}  // namespace ropewalk
