// SQuAD: one of the documents has the answer.
#include "core/ruler/qa_draft.h"

namespace ropewalk::ruler_task_list {

namespace {

std::unique_ptr<RulerDraft> draft(const RulerContext& context, const RulerRequest& request) {
  return qa_draft(context.single_questions ? *context.single_questions : own_single_questions(), context, request);
}

}  // namespace

extern const RulerTask qa_1{.id = "qa_1",
                            .name = "QA 1 (SQuAD)",
                            .measures = "A question that one of many documents answers.",
                            .answer_tokens = kQaAnswerTokens,
                            .rule = RulerRule::part,
                            .draft = draft};

}  // namespace ropewalk::ruler_task_list
