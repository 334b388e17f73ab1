// Texts put together from parts.
#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

// words("seed ", std::to_string(3)) -> "seed 3"
template <class... Parts>
std::string words(const Parts&... parts) {
  std::string text;
  (text.append(std::string_view(parts)), ...);
  return text;
}

}  // namespace ropewalk
