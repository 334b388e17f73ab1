// HotpotQA: two of the documents have the answer together.
#include "core/ruler/qa_draft.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return qa_draft(context.double_questions ? *context.double_questions : own_double_questions(), context, request);
}

}  // namespace

extern const RulerTask qa_2{.id = "qa_2",
                            .name = "QA 2 (HotpotQA)",
                            .measures = "A question that two of many documents answer together.",
                            .answer_tokens = kQaAnswerTokens,
                            .rule = RulerRule::part,
                            .draft = draft};

}  // namespace ropewalk::ruler_task_list
