#include <algorithm>
#include <cmath>
#include <string>

#include "core/rope/methods.h"
#include "core/rope/methods/yarn_ramp.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/search/space.h"
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

namespace {

void limit_critical_dimension(SearchSpace& space, const SearchSettings& settings) {
  const RopeDescription& rope = space.rope;
  space.least_critical_dimension = critical_dimension_ten_periods(rope);
  space.greatest_critical_dimension = critical_dimension(rope);
  if (space.greatest_critical_dimension >= rope.pairs())
    throw BadInput("No pair is out of distribution: every one of the " + std::to_string(rope.pairs()) +
                   " pairs completes a period inside the trained context (" + describe(rope) +
                   "), so LongRoPE2 has nothing to search. Use a formula such as yarn, or check the trained context.");
  if (space.greatest_critical_dimension < space.least_critical_dimension)
    throw BadInput("Even the first pair does not complete a period inside the trained context (" + describe(rope) +
                   "): LongRoPE2's critical dimension does not exist. Check the trained context.");
  if (!settings.fixed_critical_dimension) return;
  const int fixed = *settings.fixed_critical_dimension;
  if (fixed < space.least_critical_dimension || fixed > space.greatest_critical_dimension)
    throw BadInput("The fixed critical dimension " + std::to_string(fixed) + " is outside the search's limits, " +
                   std::to_string(space.least_critical_dimension) + " (ten periods) to " +
                   std::to_string(space.greatest_critical_dimension) + " (one period) for " + describe(rope) + ".");
  space.least_critical_dimension = space.greatest_critical_dimension = fixed;
}

void check_bounds(const SearchSpace& space) {
  const double low = space.least_ratio * space.scale, high = space.greatest_ratio * space.scale;
  if (space.pairs == SearchedPairs::upper ? low <= high && high >= 1 : high >= 1) return;
  throw BadInput("The bounds leave no candidate: factors from " + number_text(space.least_ratio) + " s to " +
                 number_text(space.greatest_ratio) + " s are " + number_text(low) + " to " + number_text(high) +
                 " at s = " + number_text(space.scale) + ". Choose a least ratio not above the greatest one.");
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
  space.lower = settings.lower;
  space.pairs = settings.pairs;
  space.monotone = settings.monotone;
  space.least_ratio = settings.least_ratio;
  space.greatest_ratio = settings.greatest_ratio;
  space.grid = settings.grid;
  space.initial_tokens = settings.initial_tokens;
  space.attention = settings.attention;
  space.short_attention = settings.short_attention;
  if (space.pairs == SearchedPairs::all)
    space.least_critical_dimension = space.greatest_critical_dimension = 0;
  else
    limit_critical_dimension(space, settings);
  check_bounds(space);
  if (space.scale * space.greatest_ratio / settings.grid > kMostGridSteps)
    throw BadInput("The search's grid step " + number_text(settings.grid) + " is too fine for factors up to " +
                   number_text(space.greatest_ratio * space.scale) + ". Choose a greater step, e.g. 0.01.");
  return space;
}

double Grid::value(std::int64_t index) const {
  return std::min(low + static_cast<double>(index) * step, high);
}

Grid grid_of(const SearchSpace& space, int critical_dimension, int pair) {
  Grid grid;
  grid.step = space.grid;
  grid.high = std::max(1.0, space.greatest_ratio * space.scale);
  if (space.pairs == SearchedPairs::upper && pair >= critical_dimension)
    grid.low = std::max(1.0, space.least_ratio * space.scale);
  // The small share of a step lets the end be reached where the quotient comes out just below a whole number.
  grid.steps = static_cast<std::int64_t>(std::floor((grid.high - grid.low) / grid.step + 1e-6));
  return grid;
}

Grid attention_grid(const SearchSpace& space) {
  Grid grid;
  grid.high = 1 + 2 * (longrope_attention_factor(space.rope, space.scale) - 1);
  grid.steps = static_cast<std::int64_t>(std::floor((grid.high - grid.low) / grid.step + 1e-6));
  return grid;
}

void fill_lower(RopeFactors& factors, LowerPart lower) {
  const int d = factors.critical_dimension;
  if (d == 0) return;
  const auto split = static_cast<std::size_t>(d);
  const double above = factors.rescale_factors[split];
  if (lower == LowerPart::ntk) {
    for (std::size_t i = 0; i < split; ++i) factors.rescale_factors[i] = std::pow(above, double(i) / d);
    return;
  }
  RopeFactors ramp = factors;
  methods::fill_ramp(ramp, above, std::min(methods::yarn_low(factors), d - 0.001), d);
  std::copy_n(ramp.rescale_factors.begin(), split, factors.rescale_factors.begin());
}

int first_searched(const SearchSpace& space, int critical_dimension) {
  return space.pairs == SearchedPairs::all || space.lower == LowerPart::free ? 0 : critical_dimension;
}

namespace {

// "" or what is wrong with the pairs below the split of a set whose lower part follows from lambda_{d_rcd}.
std::string lower_violation(const SearchSpace& space, const RopeFactors& factors) {
  RopeFactors wanted = factors;
  fill_lower(wanted, space.lower);
  for (std::size_t pair = 0; pair < static_cast<std::size_t>(factors.critical_dimension); ++pair) {
    const double lambda = wanted.rescale_factors[pair];
    if (std::abs(factors.rescale_factors[pair] - lambda) > kTolerance * lambda)
      return pair_text(factors, pair) + " is not " + (space.lower == LowerPart::ramp ? "the ramp's" : "NTK's") +
             " below the critical dimension, " + number_text(lambda);
  }
  return "";
}

}  // namespace

std::string violation(const SearchSpace& space, const RopeFactors& factors) {
  if (!(factors.rope == space.rope))
    return "the set is for another embedding (" + describe(factors.rope) + ") than the search (" +
           describe(space.rope) + ")";
  const auto& lambda = factors.rescale_factors;
  const auto pairs = static_cast<std::size_t>(space.rope.pairs());
  if (lambda.size() != pairs)
    return "the set has " + std::to_string(lambda.size()) + " factors for " + std::to_string(pairs) + " pairs";
  const bool all = space.pairs == SearchedPairs::all;
  const int d = all ? 0 : factors.critical_dimension;
  if (d < space.least_critical_dimension || d > space.greatest_critical_dimension)
    return "the critical dimension " + std::to_string(d) + " is outside " +
           std::to_string(space.least_critical_dimension) + " to " + std::to_string(space.greatest_critical_dimension);
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    if (!std::isfinite(lambda[pair])) return pair_text(factors, pair) + " is not a finite number";
    if (space.monotone && pair > 0 && lambda[pair] < lambda[pair - 1] * (1 - kTolerance))
      return pair_text(factors, pair) + " is below that of the pair before it";
    const Grid grid = grid_of(space, d, int(pair));
    if (lambda[pair] < grid.low * (1 - kTolerance) || lambda[pair] > grid.high * (1 + kTolerance))
      return pair_text(factors, pair) + " is outside " + number_text(grid.low) + " to " + number_text(grid.high);
  }
  return first_searched(space, d) == 0 ? "" : lower_violation(space, factors);
}

}  // namespace ropewalk
