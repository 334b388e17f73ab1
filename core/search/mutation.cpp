#include "core/search/mutation.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ropewalk {

namespace {

constexpr double kTolerance = 1e-6;  // of a grid step

// The grid's indices whose values lie in [least, greatest]; first > last where there is none.
struct Indices {
  std::int64_t first, last;
};
Indices indices_between(const Grid& grid, double least, double greatest) {
  const double first = std::ceil((least - grid.low) / grid.step - kTolerance);
  const double last = std::floor((greatest - grid.low) / grid.step + kTolerance);
  return {std::max<std::int64_t>(0, std::int64_t(first)),
          std::min(grid.steps, std::int64_t(std::min(last, double(grid.steps))))};
}

// Where a pair may lie: its grid's ends, and its neighbours where the order counts.
struct Bounds {
  double least, greatest;
};
Bounds bounds_of(const Genome& genome, const SearchSpace& space, std::size_t at, const Grid& grid) {
  Bounds bounds{grid.low, grid.high};
  if (!space.monotone) return bounds;
  if (at > 0) bounds.least = std::max(bounds.least, genome.searched[at - 1]);
  if (at + 1 < genome.searched.size()) bounds.greatest = std::min(bounds.greatest, genome.searched[at + 1]);
  return bounds;
}

void draw_pair(Genome& genome, const SearchSpace& space, std::size_t at, SearchRandom& random) {
  const int pair = first_searched(space, genome.critical_dimension) + int(at);
  const Grid grid = grid_of(space, genome.critical_dimension, pair);
  const Bounds bounds = bounds_of(genome, space, at, grid);
  const Indices indices = indices_between(grid, bounds.least, bounds.greatest);
  if (indices.first > indices.last) return;  // neighbours closer than a step
  const double value = grid.value(random.between(indices.first, indices.last));
  genome.searched[at] = std::clamp(value, bounds.least, bounds.greatest);
}

// A pair that enters the upper part is lifted into its range; one that leaves it keeps its factor, or follows from the
// split.
void move_critical_dimension(Genome& genome, const SearchSpace& space, SearchRandom& random) {
  const int from = genome.critical_dimension, to = from + (random.below(2) == 0 ? -1 : 1);
  if (to < space.least_critical_dimension || to > space.greatest_critical_dimension) return;
  genome.critical_dimension = to;
  const bool all_held = first_searched(space, from) == 0;
  if (!all_held && to > from) genome.searched.erase(genome.searched.begin());
  if (!all_held && to < from) genome.searched.insert(genome.searched.begin(), genome.searched.front());
  if (!all_held || to > from) return;
  double& entering = genome.searched[static_cast<std::size_t>(to)];
  const Grid grid = grid_of(space, to, to);
  entering = std::clamp(entering, grid.low, grid.high);
  if (space.monotone) entering = std::min(entering, genome.searched[static_cast<std::size_t>(from)]);
}

void mutate_rest(Genome& genome, const SearchSpace& space, const SearchSettings& settings, SearchRandom& random) {
  if (space.initial_tokens && random.chance(settings.mutation_probability))
    genome.initial_tokens = kInitialTokens[random.below(std::size(kInitialTokens))];
  if (space.attention.choice == AttentionSetting::Choice::searched && random.chance(settings.mutation_probability)) {
    const Grid grid = attention_grid(space);
    genome.attention = grid.value(random.between(0, grid.steps));
  }
}

void move_and_mutate_rest(Genome& genome, const SearchSpace& space, const SearchSettings& settings,
                          SearchRandom& random) {
  if (settings.critical_dimension_move > 0 && random.chance(settings.critical_dimension_move))
    move_critical_dimension(genome, space, random);
  mutate_rest(genome, space, settings, random);
}

// After pairs [first, last] were set: what is out of order outside them follows.
void restore_order(Genome& genome, std::size_t first, std::size_t last) {
  for (std::size_t at = last + 1; at < genome.searched.size(); ++at)
    genome.searched[at] = std::max(genome.searched[at], genome.searched[at - 1]);
  for (std::size_t at = first; at-- > 0;) genome.searched[at] = std::min(genome.searched[at], genome.searched[at + 1]);
}

double on_grid(const Grid& grid, double value) {
  const double index = std::round((std::clamp(value, grid.low, grid.high) - grid.low) / grid.step);
  return grid.value(std::clamp<std::int64_t>(std::int64_t(index), 0, grid.steps));
}

}  // namespace

Genome mutate(const Genome& parent, const SearchSpace& space, const SearchSettings& settings, SearchRandom& random) {
  Genome genome = parent;
  move_and_mutate_rest(genome, space, settings, random);
  for (std::size_t at = 0; at < genome.searched.size(); ++at)
    if (random.chance(settings.mutation_probability)) draw_pair(genome, space, at, random);
  return genome;
}

Genome mutate_group(const Genome& parent, const SearchSpace& space, const SearchSettings& settings,
                    SearchRandom& random) {
  Genome genome = parent;
  move_and_mutate_rest(genome, space, settings, random);
  const auto count = std::int64_t(genome.searched.size());
  const std::int64_t length = random.between(1, std::max<std::int64_t>(1, count / 2));
  const std::int64_t first = random.between(0, count - length), last = first + length - 1;
  // Small and large moves: evenly in the exponent, up to a fifth of the factor either way.
  const double size = 0.2 * std::pow(0.05, double(random.below(1000)) / 999);
  const double factor = random.below(2) == 0 ? 1 + size : 1 / (1 + size);
  const int first_pair = first_searched(space, genome.critical_dimension);
  for (std::int64_t at = first; at <= last; ++at) {
    double& value = genome.searched[static_cast<std::size_t>(at)];
    value = on_grid(grid_of(space, genome.critical_dimension, first_pair + int(at)), value * factor);
  }
  if (!space.monotone) return genome;
  for (std::int64_t at = first + 1; at <= last; ++at) {  // the grids of the two parts differ
    const auto here = static_cast<std::size_t>(at);
    genome.searched[here] = std::max(genome.searched[here], genome.searched[here - 1]);
  }
  restore_order(genome, static_cast<std::size_t>(first), static_cast<std::size_t>(last));
  // Giving way must not push a pair of the upper part below its range.
  for (std::size_t at = 0; at < genome.searched.size(); ++at) {
    const Grid grid = grid_of(space, genome.critical_dimension, first_pair + int(at));
    genome.searched[at] = std::clamp(genome.searched[at], grid.low, grid.high);
  }
  return genome;
}

bool crossover(const Genome& first, const Genome& second, const SearchSpace& space, SearchRandom& random,
               Genome& child) {
  constexpr int kRounds = 20;
  child = first;
  const int from = first_searched(space, first.critical_dimension);
  const int other = first_searched(space, second.critical_dimension);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t at = 0; at < child.searched.size(); ++at) {
      if (!random.chance(0.3) || random.below(2) != 0) continue;
      const std::int64_t there = std::int64_t(at) + from - other;
      if (there < 0 || there >= std::int64_t(second.searched.size())) continue;
      const double value = second.searched[static_cast<std::size_t>(there)];
      const Grid grid = grid_of(space, child.critical_dimension, from + int(at));
      const Bounds bounds = bounds_of(child, space, at, grid);
      if (value == child.searched[at] || value < bounds.least || value > bounds.greatest) continue;
      child.searched[at] = value;
      return true;
    }
  }
  return false;
}

}  // namespace ropewalk
