#include "core/experiment/needle_answers.h"

#include <algorithm>

#include "core/experiment/needle_cells.h"
#include "core/generate/generation.h"
#include "core/ruler/python_text.h"
#include "core/text/needle_template.h"

namespace ropewalk {

std::vector<std::string> generate_answers(const Model& model, const DocumentSet& documents, const RopeFactors& factors,
                                          FactorPolicy policy, const JobControl& control) {
  std::vector<std::string> answers;
  for (const Document& document : documents.documents) {
    GenerationSpec spec;
    spec.prompt = prompt_of(document);
    spec.max_new = static_cast<std::int64_t>(document.answer_positions.size()) + kAnswerMargin;
    spec.factors = factors;
    spec.policy = policy == FactorPolicy::always_long ? BoundaryPolicy::long_only : BoundaryPolicy::switch_recompute;
    answers.push_back(generate(model, spec, control).text);
  }
  return answers;
}

bool answer_is_right(std::string_view answer, std::string_view right) {
  const bool number =
      !right.empty() && std::all_of(right.begin(), right.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number) return has_word(answer, right);
  return !right.empty() &&
         python_lower(std::string(answer)).find(python_lower(std::string(right))) != std::string::npos;
}

}  // namespace ropewalk
