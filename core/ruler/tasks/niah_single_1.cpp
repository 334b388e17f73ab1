#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::noise}, context, request);
}

}  // namespace

extern const RulerTask niah_single_1{.id = "niah_single_1",
                                     .name = "NIAH single 1",
                                     .measures = "One number in noise: passkey retrieval.",
                                     .answer_tokens = kNiahAnswerTokens,
                                     .rule = RulerRule::all,
                                     .draft = draft};

}  // namespace ropewalk::ruler_task_list
