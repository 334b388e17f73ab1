// What Split and Replace look for: a regular expression or a plain string.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer/regex.h"

namespace ropewalk {

class Pattern {
 public:
  static Pattern from_json(const nlohmann::json& json);  // {"Regex": "..."} or {"String": "..."}; throws BadInput
  static Pattern regex(const std::string& pattern);
  static Pattern literal(const std::string& text);

  // Appends the non-overlapping matches of `text`, in order; an empty match never touches the one before.
  void find_all(std::string_view text, std::vector<Regex::Match>& matches) const;

 private:
  std::string literal_;
  std::unique_ptr<Regex> regex_;
};

}  // namespace ropewalk
