#include "core/rope/phase_reach.h"

#include "core/rope/methods.h"
#include "core/rope/periods.h"

namespace ropewalk {

namespace {

std::vector<double> factors_in_use(const RopeFactors& factors, FactorPolicy policy, std::int64_t length) {
  if (policy != FactorPolicy::switch_at_trained_context || length > factors.rope.trained_context)
    return factors_at_length(factors, length).rescale_factors;
  if (!factors.short_rescale_factors.empty()) return factors.short_rescale_factors;
  return std::vector<double>(factors.rescale_factors.size(), 1.0);
}

}  // namespace

std::vector<PhaseReach> phase_reach(const RopeFactors& factors, FactorPolicy policy, std::int64_t length) {
  check(factors);
  const std::vector<double> of_pairs = periods(factors.rope), lambdas = factors_in_use(factors, policy, length);
  const int first = critical_dimension(factors.rope);
  std::vector<PhaseReach> reach(of_pairs.size());
  for (std::size_t i = 0; i < reach.size(); ++i) {
    reach[i].trained = static_cast<double>(factors.rope.trained_context) / of_pairs[i];
    reach[i].reached = static_cast<double>(length) / (lambdas[i] * of_pairs[i]);
    // A factor that is L / L_train but for rounding keeps the arc.
    reach[i].leaves = static_cast<int>(i) >= first && reach[i].of_trained() > 1 + 1e-9;
  }
  return reach;
}

}  // namespace ropewalk
