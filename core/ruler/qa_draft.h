// What qa_1 and qa_2 share: a question whose own documents stand among others, numbered and shuffled.
#pragma once

#include <memory>

#include "core/ruler/ruler_task.h"

namespace ropewalk {

inline constexpr int kQaAnswerTokens = 32;

// Question `request.index` of the set. Throws BadInput where it has not as many (unless they may be repeated).
std::unique_ptr<RulerDraft> qa_draft(const QaSet& set, const RulerContext& context, const RulerRequest& request);

}  // namespace ropewalk
