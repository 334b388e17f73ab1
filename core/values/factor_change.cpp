#include "core/values/factor_change.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {

FactorChange factor_change(const RopeFactors& parent, const RopeFactors& child) {
  constexpr double kRounding = 1e-9;
  FactorChange change;
  change.critical_dimension = child.critical_dimension - parent.critical_dimension;
  if (std::abs(child.attention_factor - parent.attention_factor) > kRounding * std::abs(parent.attention_factor))
    change.attention_factor = child.attention_factor - parent.attention_factor;
  if (parent.rescale_factors.size() != child.rescale_factors.size()) {
    change.comparable = false;
    return change;
  }
  const int split = std::max(parent.critical_dimension, child.critical_dimension);
  for (std::size_t at = 0; at < child.rescale_factors.size(); ++at) {
    const double ratio = child.rescale_factors[at] / parent.rescale_factors[at];
    if (std::abs(ratio - 1) <= kRounding) continue;
    if (std::abs(std::log(ratio)) > std::abs(std::log(change.greatest_ratio))) change.greatest_ratio = ratio;
    if (static_cast<int>(at) >= split)
      change.upper_pairs.push_back(static_cast<int>(at));
    else
      change.lower_part = true;
  }
  return change;
}

}  // namespace ropewalk
