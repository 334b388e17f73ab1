// Descriptions of well-known models that can be looked at without weights (method.md, sections 2 and 9).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_description.h"

namespace ropewalk {

struct Preset {
  std::string id;    // phi3-mini, llama3-8b, llama2-7b, smollm2-135m
  std::string name;  // Phi3-mini ...
  RopeDescription rope;
  std::optional<int> paper_critical_dimension;  // d_rcd the paper found (Phi3-mini 25, LLaMA3-8B 30)
  std::int64_t default_target = 0;              // tokens
};

const std::vector<Preset>& presets();
const Preset* find_preset(std::string_view id);

}  // namespace ropewalk
