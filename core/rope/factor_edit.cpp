#include "core/rope/factor_edit.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

void check_group(const RopeFactors& factors, PairRange group, int pair) {
  const int pairs = static_cast<int>(factors.rescale_factors.size());
  if (group.first < 0 || group.last >= pairs || group.first > group.last || !group.holds(pair))
    throw BadInput("There is no pair " + std::to_string(pair) + " in the group " + std::to_string(group.first) +
                   " to " + std::to_string(group.last) + ": the set has pairs 0 to " + std::to_string(pairs - 1) + ".");
}

double& factor(RopeFactors& factors, int pair) {
  return factors.rescale_factors[static_cast<std::size_t>(pair)];
}

double factor(const RopeFactors& factors, int pair) {
  return factors.rescale_factors[static_cast<std::size_t>(pair)];
}

// After a product was rounded: in order again, and beside what does not move.
void settle(RopeFactors& factors, PairRange group) {
  double least = group.first > 0 ? factor(factors, group.first - 1) : 1;
  const bool ends = group.last + 1 == static_cast<int>(factors.rescale_factors.size());
  const double most = ends ? std::numeric_limits<double>::infinity() : factor(factors, group.last + 1);
  for (int pair = group.first; pair <= group.last; ++pair)
    least = factor(factors, pair) = std::min(std::max(least, factor(factors, pair)), most);
}

}  // namespace

RopeFactors begin_edit(const RopeFactors& from, std::int64_t target) {
  check(from);
  RopeFactors edited = from;
  edited.method = "by_hand";
  edited.target = target;
  edited.parameters = {};
  const int pairs = from.rope.pairs();
  if (edited.critical_dimension < 1) edited.critical_dimension = critical_dimension(from.rope);
  edited.critical_dimension = std::clamp(edited.critical_dimension, 1, std::max(1, pairs - 1));
  settle(edited, {0, pairs - 1});
  return edited;
}

FactorBounds bounds_in_group(const RopeFactors& factors, PairRange group, int pair) {
  check_group(factors, group, pair);
  const double before = group.first > 0 ? factor(factors, group.first - 1) : 1;
  const double here = factor(factors, pair);
  const bool ends = group.last + 1 == static_cast<int>(factors.rescale_factors.size());
  FactorBounds bounds;
  bounds.low = group.first == pair ? before : here * before / factor(factors, group.first);
  bounds.high = ends                 ? std::numeric_limits<double>::infinity()
                : group.last == pair ? factor(factors, pair + 1)
                                     : here * factor(factors, group.last + 1) / factor(factors, group.last);
  return bounds;
}

PairRange upper_part(const RopeFactors& factors) {
  const int last = static_cast<int>(factors.rescale_factors.size()) - 1;
  return {std::min(factors.critical_dimension, last), last};
}

void move_group(RopeFactors& factors, PairRange group, int pair, double value) {
  const FactorBounds bounds = bounds_in_group(factors, group, pair);
  if (!std::isfinite(value))
    throw BadInput("Pair " + std::to_string(pair) + " cannot have the factor " + std::to_string(value) +
                   ": give a number of at least 1.");
  const double wanted = std::min(std::max(value, bounds.low), bounds.high);
  const double ratio = wanted / factor(factors, pair);
  for (int other = group.first; other <= group.last; ++other) factor(factors, other) *= ratio;
  factor(factors, pair) = wanted;
  settle(factors, group);
}

void move_pair(RopeFactors& factors, int pair, double value) {
  move_group(factors, {pair, pair}, pair, value);
}

void scale_upper(RopeFactors& factors, double ratio) {
  const PairRange upper = upper_part(factors);
  move_group(factors, upper, upper.first, factor(factors, upper.first) * ratio);
}

void set_critical_dimension(RopeFactors& factors, int pair) {
  const int pairs = static_cast<int>(factors.rescale_factors.size());
  const int critical = std::clamp(pair, 1, std::max(1, pairs - 1));
  const double scale =
      std::max(1.0, static_cast<double>(factors.target) / static_cast<double>(factors.rope.trained_context));
  factors.critical_dimension = critical;
  if (critical >= pairs) return;  // a single pair
  for (int upper = critical; upper < pairs; ++upper) factor(factors, upper) = std::max(scale, factor(factors, upper));
  const double at = factor(factors, critical);
  for (int lower = 0; lower < critical; ++lower)
    factor(factors, lower) = std::pow(at, static_cast<double>(lower) / critical);
}

}  // namespace ropewalk
