#include "core/search/population.h"

#include <algorithm>

namespace ropewalk {

namespace {

// After so many mutants in a row that were all seen before, a neighbourhood counts as exhausted.
constexpr int kAttempts = 1000;
constexpr int kInitialAttempts = 10'000;  // of a whole population's

void move_critical_dimension(Genome& genome, const SearchSpace& space, SearchRandom& random) {
  const int moved = genome.critical_dimension + (random.below(2) == 0 ? -1 : 1);
  if (moved < space.least_critical_dimension || moved > space.greatest_critical_dimension) return;
  if (moved > genome.critical_dimension) {
    genome.upper.erase(genome.upper.begin());
  } else {
    genome.upper.insert(genome.upper.begin(), genome.upper.front());
  }
  genome.critical_dimension = moved;
}

// At most `count` critical dimensions, evenly spread over the space, ascending.
std::vector<int> initial_critical_dimensions(const SearchSpace& space, int count) {
  const int least = space.least_critical_dimension, span = space.greatest_critical_dimension - least;
  if (count > span) count = span + 1;
  std::vector<int> dimensions;
  for (int k = 0; k < count; ++k)
    dimensions.push_back(count == 1 ? least + (span + 1) / 2 : least + (k * span + (count - 1) / 2) / (count - 1));
  return dimensions;
}

}  // namespace

Genome mutate(const Genome& parent, const SearchSpace& space, const SearchSettings& settings, const Grid& grid,
              SearchRandom& random) {
  Genome genome = parent;
  if (settings.critical_dimension_move > 0 && random.chance(settings.critical_dimension_move))
    move_critical_dimension(genome, space, random);
  auto& upper = genome.upper;
  for (std::size_t pair = 0; pair < upper.size(); ++pair) {
    if (!random.chance(settings.mutation_probability)) continue;
    const std::int64_t least = pair == 0 ? 0 : upper[pair - 1];
    const std::int64_t greatest = pair + 1 == upper.size() ? grid.steps : upper[pair + 1];
    upper[pair] = random.between(least, greatest);
  }
  return genome;
}

Drawer::Drawer(const SearchSpace& space, const SearchSettings& settings, SearchState& state)
    : space_(space),
      settings_(settings),
      state_(state),
      grid_(make_grid(space, settings)),
      random_(SearchRandom::from_text(state.random_state)),
      seen_(state.seen.begin(), state.seen.end()) {
  state_.pending.clear();
}

bool Drawer::add(const Genome& genome, std::int64_t parent) {
  std::string key = key_of(genome, grid_);
  if (!seen_.insert(key).second) return false;
  state_.seen.push_back(std::move(key));
  SearchState::Member member;
  member.id = state_.next_id++;
  member.parent = parent;
  member.critical_dimension = genome.critical_dimension;
  member.upper = upper_factors(genome, grid_);
  state_.pending.push_back(std::move(member));
  drawn_.push_back(genome);
  return true;
}

void Drawer::draw_initial_population() {
  for (const int d : initial_critical_dimensions(space_, settings_.population)) {
    const auto pairs = static_cast<std::size_t>(space_.rope.pairs() - d);
    add({d, std::vector<std::int64_t>(pairs, random_.between(0, grid_.steps))}, -1);
  }
  for (int attempt = 0; attempt < kInitialAttempts; ++attempt) {
    if (drawn_.size() >= static_cast<std::size_t>(settings_.population)) break;
    const std::size_t base = random_.below(drawn_.size());
    if (add(mutate(drawn_[base], space_, settings_, grid_, random_), -1)) attempt = 0;
  }
  state_.random_state = random_.text();
}

void Drawer::draw_mutants() {
  for (const SearchState::Member& parent : state_.parents) {
    const Genome genome = genome_of(parent, space_, grid_);
    int mutants = 0;
    for (int attempt = 0; attempt < kAttempts && mutants < settings_.mutants_per_parent; ++attempt) {
      if (!add(mutate(genome, space_, settings_, grid_, random_), parent.id)) continue;
      ++mutants;
      attempt = 0;
    }
  }
  state_.random_state = random_.text();
}

}  // namespace ropewalk
