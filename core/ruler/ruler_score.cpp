#include "core/ruler/ruler_score.h"

#include <algorithm>

#include "core/ruler/python_text.h"
#include "core/values/error.h"

namespace ropewalk {

std::string cleaned_prediction(std::string_view prediction) {
  std::string text(python_strip(prediction));
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = '\n';
  return std::string(python_strip(text));
}

double ruler_sample_score(RulerRule rule, std::string_view prediction, const std::vector<std::string>& outputs) {
  if (outputs.empty()) throw BadInput("a sample without a right answer cannot be scored");
  const std::string text = python_lower(cleaned_prediction(prediction));
  const auto found = std::count_if(outputs.begin(), outputs.end(), [&](const std::string& output) {
    return text.find(python_lower(output)) != std::string::npos;
  });
  if (rule == RulerRule::part) return found > 0 ? 1 : 0;
  return static_cast<double>(found) / static_cast<double>(outputs.size());
}

}  // namespace ropewalk
