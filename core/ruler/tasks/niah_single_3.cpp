#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::essay, .value = NiahText::uuids}, context, request);
}

}  // namespace

extern const RulerTask niah_single_3{.id = "niah_single_3",
                                     .name = "NIAH single 3",
                                     .measures = "One uuid in essays: a long value, letter by letter.",
                                     .answer_tokens = kNiahAnswerTokens,
                                     .rule = RulerRule::all,
                                     .draft = draft};

}  // namespace ropewalk::ruler_task_list
