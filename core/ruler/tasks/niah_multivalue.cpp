#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::essay, .values = 4}, context, request);
}

}  // namespace

extern const RulerTask niah_multivalue{.id = "niah_multivalue",
                                       .name = "NIAH multi-value",
                                       .measures = "Four values of one key in essays: all must be found.",
                                       .answer_tokens = kNiahAnswerTokens,
                                       .rule = RulerRule::all,
                                       .draft = draft};

}  // namespace ropewalk::ruler_task_list
