// What RULER's tasks draw from: the model's tokenizer, filler, questions, and how the prompt is wrapped.
#pragma once

#include "core/ruler/prompt_wrap.h"
#include "core/ruler/qa_set.h"
#include "core/text/needle_documents.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

struct RulerContext {
  const Tokenizer& tokenizer;
  const Haystack& essays;                   // filler of the tasks that RULER gives essays
  const PromptWrap& wrap = no_wrap();       // of the user's message
  const QaSet* single_questions = nullptr;  // qa_1; null: own_single_questions()
  const QaSet* double_questions = nullptr;  // qa_2; null: own_double_questions()
  bool repeat = false;                      // documents (and questions) may be used again where there are too few
};

}  // namespace ropewalk
