#include "core/experiment/needle_answers.h"

#include <algorithm>

#include "core/experiment/needle_cells.h"
#include "core/generate/batch_generation.h"
#include "core/ruler/python_text.h"
#include "core/text/needle_template.h"

namespace ropewalk {

std::vector<std::string> generate_answers(const Model& model, const DocumentSet& documents, const RopeFactors& factors,
                                          FactorPolicy policy, const JobControl& control) {
  std::vector<BatchPrompt> prompts;
  for (const Document& document : documents.documents)
    prompts.push_back(
        {prompt_of(document), static_cast<std::int64_t>(document.answer_positions.size()) + kAnswerMargin});
  BatchSettings settings;
  settings.factors = factors;
  settings.policy = policy == FactorPolicy::always_long ? BoundaryPolicy::long_only : BoundaryPolicy::switch_recompute;
  std::vector<std::string> answers(prompts.size());
  generate_batch(model, prompts, settings, control,
                 [&](std::size_t index, const Continuation& continuation) { answers[index] = continuation.text; });
  return answers;
}

bool answer_is_right(std::string_view answer, std::string_view right) {
  const bool number =
      !right.empty() && std::all_of(right.begin(), right.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number) return has_word(answer, right);
  return !right.empty() && python_lower(answer).find(python_lower(right)) != std::string::npos;
}

}  // namespace ropewalk
