#include "core/ruler/niah.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return niah_draft({.haystack = NiahHaystack::needles, .key = NiahText::uuids, .value = NiahText::uuids}, context,
                    request);
}

}  // namespace

extern const RulerTask niah_multikey_3{.id = "niah_multikey_3",
                                       .name = "NIAH multi-key 3",
                                       .measures = "One uuid of many uuids: key-value retrieval, letter by letter.",
                                       .answer_tokens = kNiahAnswerTokens,
                                       .rule = RulerRule::all,
                                       .draft = draft};

}  // namespace ropewalk::ruler_task_list
