#include "core/ruler/ruler_score.h"

#include <algorithm>
#include <cmath>

#include "core/ruler/python_text.h"
#include "core/values/error.h"
#include "core/values/student_t.h"

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

namespace {

// Student's interval has no width where all samples score the same, which few samples easily do. Wilson's score
// interval of a share does (E. B. Wilson, 1927).
RulerScore with_wilson_interval(RulerScore result) {
  constexpr double z = 1.959963985;
  const auto count = static_cast<double>(result.samples.size());
  const double share = result.score / 100, spread = z * z / count;
  const double middle = (share + spread / 2) / (1 + spread);
  const double half = z / (1 + spread) * std::sqrt(share * (1 - share) / count + spread / (4 * count));
  result.low = std::max(0.0, 100 * (middle - half));
  result.high = std::min(100.0, 100 * (middle + half));
  return result;
}

}  // namespace

RulerScore ruler_score(std::vector<double> samples) {
  RulerScore result;
  result.samples = std::move(samples);
  const auto count = static_cast<double>(result.samples.size());
  if (result.samples.empty()) throw BadInput("there is no sample to score");
  for (const double sample : result.samples) result.score += 100 * sample / count;
  if (result.samples.size() < 2) return result;
  double squares = 0;
  for (const double sample : result.samples) squares += std::pow(100 * sample - result.score, 2);
  if (squares == 0) return with_wilson_interval(std::move(result));
  const double half = std::sqrt(squares / (count - 1) / count) * two_sided_quantile(0.95, count - 1);
  result.low = std::max(0.0, result.score - half);
  result.high = std::min(100.0, result.score + half);
  return result;
}

std::int64_t effective_length(std::vector<LengthScore> scores, double threshold) {
  std::sort(scores.begin(), scores.end(),
            [](const LengthScore& a, const LengthScore& b) { return a.length < b.length; });
  std::int64_t effective = 0;
  for (const LengthScore& score : scores) {
    if (!(score.score >= threshold)) break;
    effective = score.length;
  }
  return effective;
}

}  // namespace ropewalk
