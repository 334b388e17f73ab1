// Python's str.strip() and str.lower(), which the public scoring rules use.
#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

// Without white space at both ends: Unicode's, and the separators U+001C .. U+001F.
std::string_view python_strip(std::string_view text);
// Lower case by Unicode's full mapping: a capital sigma at a word's end becomes the final one, and U+0130 an i with a
// dot above. Bytes that are not UTF-8 stay.
std::string python_lower(std::string_view text);

}  // namespace ropewalk
