#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::essay, .keys = 4, .queries = 4}, context, request);
}

}  // namespace

extern const RulerTask niah_multiquery{.id = "niah_multiquery",
                                       .name = "NIAH multi-query",
                                       .measures = "Four keys in essays, all asked for at once.",
                                       .answer_tokens = kNiahAnswerTokens,
                                       .rule = RulerRule::all,
                                       .draft = draft};

}  // namespace ropewalk::ruler_task_list
