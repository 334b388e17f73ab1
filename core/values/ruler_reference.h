// The paper's own RULER figures: to judge a run against.
// Source: "LongRoPE2: Near-Lossless LLM Context Window Scaling" (Shang et al., 2025, arXiv 2502.20082), the table of
// RULER means over 13 tasks.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/values/outside_ruler.h"

namespace ropewalk {

inline constexpr std::array<std::int64_t, 6> kReferenceLengths = {4096, 8192, 16384, 32768, 65536, 131072};  // tokens
inline constexpr std::string_view kReferenceSource = "LongRoPE2 (arXiv 2502.20082): mean of RULER's 13 tasks";

struct RulerReference {
  std::string_view model;      // "Phi3-mini", "LLaMA3-8B"
  std::string_view method;     // an id of core/rope/methods.h (the paper's "NTK" is ntk_critical)
  std::string_view name;       // of the method, as the paper has it
  std::array<double, 6> mean;  // percent, at kReferenceLengths
};

const std::vector<RulerReference>& ruler_references();
OutsideRuler as_outside(const RulerReference& reference);

}  // namespace ropewalk
