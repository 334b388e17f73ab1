#include "core/search/genome.h"

#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

double Grid::factor(std::int64_t index) const {
  return std::min(scale + static_cast<double>(index) * step, 2 * scale);
}

std::int64_t Grid::index(double value) const {
  const double position = (value - scale) / step;
  const double nearest = std::round(position);
  if (!(nearest >= 0 && nearest <= static_cast<double>(steps)) || std::abs(position - nearest) > 1e-3)
    throw BadInput("The saved factor " + number_text(value) + " is not on the search's grid (" + number_text(scale) +
                   " to " + number_text(2 * scale) + " by " + number_text(step) +
                   "): the saved state belongs to other settings. Start the search again.");
  return static_cast<std::int64_t>(nearest);
}

Grid make_grid(const SearchSpace& space, const SearchSettings& settings) {
  // The small share of a step lets 2s be reached where s / step is whole but its quotient comes out just below.
  const double steps = std::floor(space.scale / settings.grid + 1e-6);
  return {space.scale, settings.grid, static_cast<std::int64_t>(steps)};
}

std::vector<double> upper_factors(const Genome& genome, const Grid& grid) {
  std::vector<double> factors;
  factors.reserve(genome.upper.size());
  for (const std::int64_t index : genome.upper) factors.push_back(grid.factor(index));
  return factors;
}

Genome genome_of(const SearchState::Member& member, const SearchSpace& space, const Grid& grid) {
  Genome genome;
  genome.critical_dimension = member.critical_dimension;
  const std::string who = "Saved candidate " + std::to_string(member.id);
  if (member.critical_dimension < space.least_critical_dimension ||
      member.critical_dimension > space.greatest_critical_dimension)
    throw BadInput(who + " has critical dimension " + std::to_string(member.critical_dimension) + ", outside " +
                   std::to_string(space.least_critical_dimension) + " to " +
                   std::to_string(space.greatest_critical_dimension) +
                   ": the saved state belongs to another model or other settings. Start the search again.");
  const auto expected = static_cast<std::size_t>(space.rope.pairs() - member.critical_dimension);
  if (member.upper.size() != expected)
    throw BadInput(who + " has " + std::to_string(member.upper.size()) + " factors from its critical dimension on; " +
                   std::to_string(expected) + " were expected. Start the search again.");
  for (const double factor : member.upper) genome.upper.push_back(grid.index(factor));
  if (!std::is_sorted(genome.upper.begin(), genome.upper.end()))
    throw BadInput(who + " has factors that decrease. The saved state is damaged; start the search again.");
  return genome;
}

RopeFactors factors_of(const Genome& genome, const SearchSpace& space, const Grid& grid) {
  return make_split_factors(space.rope, space.target, genome.critical_dimension, upper_factors(genome, grid));
}

std::string key_of(const Genome& genome, const Grid& grid) {
  // Canonical form: the greatest critical dimension under which the pairs below it lie on one NTK curve,
  // ln lambda_i = i * slope.
  const std::vector<double> upper = upper_factors(genome, grid);
  const double slope = std::log(upper.front()) / genome.critical_dimension;
  std::size_t first = 0;
  while (first + 1 < upper.size()) {
    const double pair = genome.critical_dimension + static_cast<double>(first) + 1;
    if (std::abs(std::log(upper[first + 1]) - pair * slope) > 1e-12 * pair * slope) break;
    ++first;
  }
  std::string text = std::to_string(static_cast<std::size_t>(genome.critical_dimension) + first);
  for (std::size_t pair = first; pair < genome.upper.size(); ++pair) text += ' ' + std::to_string(genome.upper[pair]);
  return sha256_hex(text.data(), text.size()).substr(0, 16);
}

double count_genomes(const SearchSpace& space, const Grid& grid) {
  double total = 0;
  for (int d = space.least_critical_dimension; d <= space.greatest_critical_dimension; ++d) {
    // Non-decreasing sequences of n values out of steps + 1: C(steps + n, n).
    const int n = space.rope.pairs() - d;
    double sequences = 1;
    for (int k = 1; k <= n; ++k) sequences *= (static_cast<double>(grid.steps) + k) / k;
    total += std::round(sequences);
  }
  return total;
}

}  // namespace ropewalk
