#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::needles}, context, request);
}

}  // namespace

extern const RulerTask niah_multikey_2{.id = "niah_multikey_2",
                                       .name = "NIAH multi-key 2",
                                       .measures = "One needle in a haystack of needles: line retrieval.",
                                       .answer_tokens = kNiahAnswerTokens,
                                       .rule = RulerRule::all,
                                       .draft = draft};

}  // namespace ropewalk::ruler_task_list
