#include <cmath>
#include <string>

#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/search/search.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr double kTolerance = 1e-9;  // relative
constexpr double kMostGridSteps = 1e9;

std::string describe(const RopeDescription& rope) {
  return "rotary dimension " + std::to_string(rope.rotary_dim) + ", rope_theta " + number_text(rope.rope_theta) +
         ", trained context " + std::to_string(rope.trained_context);
}

void check_scale(const RopeDescription& rope, std::int64_t target) {
  const std::string lengths = "the target of " + std::to_string(target) + " tokens and the trained context of " +
                              std::to_string(rope.trained_context);
  if (target < rope.trained_context)
    throw BadInput("A search needs a target longer than the trained context: " + lengths +
                   " give a scale below 1. Choose a longer target.");
  if (target == rope.trained_context)
    throw BadInput("There is nothing to search: " + lengths +
                   " give scale 1, at which the original factors can be inspected only. Choose a longer target.");
}

std::string pair_text(const RopeFactors& factors, std::size_t pair) {
  return "the factor of pair " + std::to_string(pair) + " (" + number_text(factors.rescale_factors[pair]) + ")";
}

}  // namespace

SearchSpace make_search_space(const RopeDescription& rope, std::int64_t target, const SearchSettings& settings) {
  check(rope);
  check(settings);
  check_scale(rope, target);
  SearchSpace space;
  space.rope = rope;
  space.target = target;
  space.scale = static_cast<double>(target) / static_cast<double>(rope.trained_context);
  space.least_critical_dimension = critical_dimension_ten_periods(rope);
  space.greatest_critical_dimension = critical_dimension(rope);
  if (space.greatest_critical_dimension >= rope.pairs())
    throw BadInput("No pair is out of distribution: every one of the " + std::to_string(rope.pairs()) +
                   " pairs completes a period inside the trained context (" + describe(rope) +
                   "), so LongRoPE2 has nothing to search. Use a formula such as yarn, or check the trained context.");
  if (space.greatest_critical_dimension < space.least_critical_dimension)
    throw BadInput("Even the first pair does not complete a period inside the trained context (" + describe(rope) +
                   "): LongRoPE2's critical dimension does not exist. Check the trained context.");
  if (space.scale / settings.grid > kMostGridSteps)
    throw BadInput("The search's grid step " + number_text(settings.grid) + " is too fine for factors from " +
                   number_text(space.scale) + " to " + number_text(2 * space.scale) +
                   ". Choose a greater step, e.g. 0.01.");
  if (settings.fixed_critical_dimension) {
    const int fixed = *settings.fixed_critical_dimension;
    if (fixed < space.least_critical_dimension || fixed > space.greatest_critical_dimension)
      throw BadInput("The fixed critical dimension " + std::to_string(fixed) + " is outside the search's limits, " +
                     std::to_string(space.least_critical_dimension) + " (ten periods) to " +
                     std::to_string(space.greatest_critical_dimension) + " (one period) for " + describe(rope) + ".");
    space.least_critical_dimension = space.greatest_critical_dimension = fixed;
  }
  return space;
}

std::string violation(const SearchSpace& space, const RopeFactors& factors) {
  if (!(factors.rope == space.rope))
    return "the set is for another embedding (" + describe(factors.rope) + ") than the search (" +
           describe(space.rope) + ")";
  const auto& lambda = factors.rescale_factors;
  const auto pairs = static_cast<std::size_t>(space.rope.pairs());
  if (lambda.size() != pairs)
    return "the set has " + std::to_string(lambda.size()) + " factors for " + std::to_string(pairs) + " pairs";
  const int d = factors.critical_dimension;
  if (d < space.least_critical_dimension || d > space.greatest_critical_dimension)
    return "the critical dimension " + std::to_string(d) + " is outside " +
           std::to_string(space.least_critical_dimension) + " to " + std::to_string(space.greatest_critical_dimension);
  const auto split = static_cast<std::size_t>(d);
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    if (!std::isfinite(lambda[pair])) return pair_text(factors, pair) + " is not a finite number";
    if (pair > 0 && lambda[pair] < lambda[pair - 1] * (1 - kTolerance))
      return pair_text(factors, pair) + " is below that of the pair before it";
    if (pair >= split &&
        (lambda[pair] < space.scale * (1 - kTolerance) || lambda[pair] > 2 * space.scale * (1 + kTolerance)))
      return pair_text(factors, pair) + " is outside " + number_text(space.scale) + " to " +
             number_text(2 * space.scale);
  }
  for (std::size_t pair = 0; pair < split; ++pair) {
    const double ntk = std::pow(lambda[split], static_cast<double>(pair) / d);
    if (std::abs(lambda[pair] - ntk) > kTolerance * ntk)
      return pair_text(factors, pair) + " is not NTK's below the critical dimension, " + number_text(ntk);
  }
  return "";
}

}  // namespace ropewalk
