#include "core/model/files/strict_json.h"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "core/model/files/file_text.h"
#include "core/values/error.h"

namespace ropewalk {

nlohmann::json parse_strict_json(std::string_view text, const std::string& where, int deepest) {
  using nlohmann::json;
  std::vector<std::set<std::string>> keys;  // one a level that is open, empty for an array
  const auto watch = [&](int, json::parse_event_t event, json& value) {
    if (event == json::parse_event_t::object_start || event == json::parse_event_t::array_start) {
      if (keys.size() >= static_cast<std::size_t>(deepest)) {
        throw BadInput(where + ": the JSON is nested deeper than " + std::to_string(deepest) + " levels");
      }
      keys.emplace_back();
    } else if (event == json::parse_event_t::object_end || event == json::parse_event_t::array_end) {
      keys.pop_back();
    } else if (event == json::parse_event_t::key) {
      const auto& key = value.get_ref<const std::string&>();
      if (!keys.back().insert(key).second) {
        throw BadInput(where + ": the JSON has the key \"" + printable(key) + "\" twice in one object");
      }
    }
    return true;
  };
  try {
    return json::parse(text.begin(), text.end(), watch);
  } catch (const json::exception& error) {
    throw BadInput(where + ": not valid JSON (" + printable(error.what()) + ")");
  }
}

}  // namespace ropewalk
