// RULER's tasks (Hsieh et al., 2024: "RULER: What's the Real Context Size of Your Long-Context Language Models?"),
// with the public definitions of NVIDIA/RULER: synthetic.yaml's parameters, its prompt templates and tokens to
// generate. A new task: its own file in tasks/ and one line in ruler_task.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/ruler/ruler_context.h"
#include "core/ruler/ruler_draft.h"

namespace ropewalk {

// The public scoring rules: a sample's score is the share of its right answers that stand in the prediction
// (string_match_all), or 1 where any of them does (string_match_part).
enum class RulerRule { all, part };
std::string_view rule_name(RulerRule rule);  // "all", "part"

struct RulerRequest {
  std::int64_t length = 0;  // tokens of prompt and answer
  std::uint64_t seed = 0;   // of this sample alone
  std::uint64_t index = 0;  // of the sample in its data set
};

struct RulerTask {
  std::string_view id;        // as data sets and results keep it
  std::string_view name;      // for lists
  std::string_view measures;  // one sentence for tooltips
  int answer_tokens = 0;      // kept free for the answer (the public tokens_to_generate)
  RulerRule rule = RulerRule::all;
  std::unique_ptr<RulerDraft> (*draft)(const RulerContext& context, const RulerRequest& request) = nullptr;
};

// All 13, in the public order.
const std::vector<const RulerTask*>& ruler_tasks();
// Throws BadInput naming the known ids.
const RulerTask& ruler_task(std::string_view id);

}  // namespace ropewalk
