#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::essay}, context, request);
}

}  // namespace

extern const RulerTask niah_single_2{.id = "niah_single_2",
                                     .name = "NIAH single 2",
                                     .measures = "One number in essays: the plain needle in a haystack.",
                                     .answer_tokens = kNiahAnswerTokens,
                                     .rule = RulerRule::all,
                                     .draft = draft};

}  // namespace ropewalk::ruler_task_list
