#include "core/experiment/perplexity_plan.h"

#include <algorithm>

namespace ropewalk {

Sliding PerplexityPlan::choice(std::int64_t window) const {
  return {window, scored, std::min(stride, std::max<std::int64_t>(window / 2, 1))};
}

PerplexityPlan plan_perplexity(const PerplexitySpec& spec, std::int64_t trained_context) {
  PerplexityPlan plan;
  for (const ScoredTokens scored : spec.scored) {
    plan.all = plan.all || scored == ScoredTokens::all;
    plan.answer = plan.answer || scored == ScoredTokens::answer;
    plan.key = plan.key || scored == ScoredTokens::key;
  }
  const std::int64_t shortest = spec.lengths.empty() ? 0 : spec.lengths.front();
  plan.trained_context = trained_context > 0        ? trained_context
                         : spec.factor_sets.empty() ? 0
                                                    : spec.factor_sets.front().rope.trained_context;
  plan.scored = shortest;
  plan.stride = spec.stride > 0 ? spec.stride : std::max<std::int64_t>(shortest / 2, 1);
  plan.stride = std::min(plan.stride, plan.scored);
  plan.short_context = spec.short_context > 0 ? spec.short_context : plan.trained_context / 4;
  if (!spec.lengths.empty()) plan.document_tokens = least_document(plan.at(spec.lengths.back()));
  if (plan.key) plan.document_tokens = std::max(plan.document_tokens, least_document(plan.long_choice()));
  return plan;
}

PerplexityWork perplexity_work(const PerplexitySpec& spec) {
  const PerplexityPlan plan = plan_perplexity(spec);
  const auto sets = std::int64_t(spec.factor_sets.size()), documents = std::int64_t(spec.document_count);
  PerplexityWork work;
  const auto add = [&](const Sliding& sliding, std::int64_t times) {
    const std::int64_t windows = sliding.stride > 0 ? window_count(sliding) * documents * times : 0;
    work.windows += windows;
    work.tokens += windows * sliding.window;
  };
  if (plan.key) {
    add(plan.long_choice(), 1);
    add(plan.short_choice(), 1);
  }
  for (const std::int64_t length : spec.lengths) {
    if (plan.text()) add(plan.at(length), sets);
    if (plan.answer) {
      work.windows += documents * sets;
      work.tokens += documents * sets * length;
    }
  }
  return work;
}

}  // namespace ropewalk
