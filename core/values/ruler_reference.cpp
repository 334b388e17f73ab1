#include "core/values/ruler_reference.h"

namespace ropewalk {

const std::vector<RulerReference>& ruler_references() {
  static const std::vector<RulerReference> rows{
      {"Phi3-mini", "yarn", "YaRN", {85.74, 78.68, 75.97, 65.22, 52.16, 39.37}},
      {"Phi3-mini", "ntk_critical", "NTK", {91.34, 87.02, 80.57, 72.81, 61.91, 49.37}},
      {"Phi3-mini", "longrope", "LongRoPE", {88.40, 83.23, 79.46, 71.20, 64.63, 53.71}},
      {"Phi3-mini", "longrope2", "LongRoPE2", {90.41, 87.22, 83.33, 76.51, 65.37, 58.81}},
      {"LLaMA3-8B", "yarn", "YaRN", {91.86, 87.87, 84.67, 68.80, 62.51, 49.39}},
      {"LLaMA3-8B", "ntk_critical", "NTK", {94.38, 92.64, 91.93, 87.33, 79.26, 73.19}},
      {"LLaMA3-8B", "longrope", "LongRoPE", {94.60, 92.70, 91.01, 86.60, 81.23, 73.40}},
      {"LLaMA3-8B", "longrope2", "LongRoPE2", {94.61, 93.68, 92.31, 90.49, 85.62, 82.03}}};
  return rows;
}

OutsideRuler as_outside(const RulerReference& reference) {
  OutsideRuler result;
  result.name.append(reference.model).append(", ").append(reference.name);
  result.source = kReferenceSource;
  for (std::size_t i = 0; i < kReferenceLengths.size(); ++i)
    result.means.push_back({kReferenceLengths[i], reference.mean[i], {}, 13});
  return result;
}

}  // namespace ropewalk
