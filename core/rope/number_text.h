// Numbers as error messages and files say them: the shortest text that reads back to the same double.
#pragma once

#include <charconv>
#include <string>

namespace ropewalk {

inline std::string number_text(double value) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return {buffer, end};
}

}  // namespace ropewalk
