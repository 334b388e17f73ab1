#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::essay, .keys = 4}, context, request);
}

}  // namespace

extern const RulerTask niah_multikey_1{.id = "niah_multikey_1",
                                       .name = "NIAH multi-key 1",
                                       .measures = "One of four needles in essays: the others distract.",
                                       .answer_tokens = kNiahAnswerTokens,
                                       .rule = RulerRule::all,
                                       .draft = draft};

}  // namespace ropewalk::ruler_task_list
