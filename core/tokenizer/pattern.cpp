#include "core/tokenizer/pattern.h"

#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

Pattern Pattern::from_json(const nlohmann::json& json) {
  if (json.is_object() && json.contains("Regex")) return regex(string_field(json, "Regex"));
  if (json.is_object() && json.contains("String")) return literal(string_field(json, "String"));
  if (json.is_string()) return literal(json.get<std::string>());
  throw BadInput("tokenizer.json: a pattern is neither {\"Regex\": ...} nor {\"String\": ...}");
}

Pattern Pattern::regex(const std::string& pattern) {
  Pattern result;
  result.regex_ = std::make_unique<Regex>(pattern);
  return result;
}

Pattern Pattern::literal(const std::string& text) {
  if (text.empty()) throw BadInput("tokenizer.json: a pattern is an empty string");
  Pattern result;
  result.literal_ = text;
  return result;
}

void Pattern::find_all(std::string_view text, std::vector<Regex::Match>& matches) const {
  if (!regex_) {
    for (std::size_t at = text.find(literal_); at != std::string_view::npos; at = text.find(literal_, at)) {
      matches.push_back({at, at + literal_.size()});
      at += literal_.size();
    }
    return;
  }
  Regex::Matcher matcher(*regex_);
  Regex::Match match;
  bool first = true;
  std::size_t last_end = 0;
  for (std::size_t from = 0; from <= text.size() && matcher.find(text, from, match);) {
    const bool empty = match.begin == match.end;
    if (!empty || first || match.end != last_end) {
      matches.push_back(match);
      last_end = match.end;
      first = false;
    }
    from = match.end;
    if (empty) from += from < text.size() ? utf8_at(text, from).bytes : 1;
  }
}

}  // namespace ropewalk
