// JSON from files that nobody vouches for: nesting is limited and a key that stands twice in an object is refused.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace ropewalk {

// `where` names the text in messages (a path). Throws BadInput.
nlohmann::json parse_strict_json(std::string_view text, const std::string& where, int deepest = 32);

}  // namespace ropewalk
