#include "core/search/population.h"

#include <algorithm>

#include "core/rope/periods.h"
#include "core/search/mutation.h"

namespace ropewalk {

namespace {

// After so many mutants in a row that were all seen before, a neighbourhood counts as exhausted.
constexpr int kAttempts = 1000;
constexpr int kInitialAttempts = 10'000;  // of a whole population's
constexpr int kRisingSets = 8;            // the public code's

// The critical dimensions of the first sets; where all pairs are searched, of their shapes.
struct Dimensions {
  int least, greatest;
};
Dimensions dimensions_of(const SearchSpace& space) {
  if (space.pairs == SearchedPairs::upper) return {space.least_critical_dimension, space.greatest_critical_dimension};
  const int last = space.rope.pairs() - 1;
  const int greatest = std::clamp(critical_dimension(space.rope), 0, last);
  return {std::min(critical_dimension_ten_periods(space.rope), greatest), greatest};
}

// At most `count` critical dimensions, evenly spread, ascending.
std::vector<int> spread(Dimensions range, int count) {
  const int span = range.greatest - range.least;
  if (count > span) count = span + 1;
  std::vector<int> dimensions;
  for (int k = 0; k < count; ++k)
    dimensions.push_back(count == 1 ? range.least + (span + 1) / 2
                                    : range.least + (k * span + (count - 1) / 2) / (count - 1));
  return dimensions;
}

}  // namespace

Drawer::Drawer(const SearchSpace& space, const SearchSettings& settings, SearchState& state)
    : space_(space),
      settings_(settings),
      state_(state),
      random_(SearchRandom::from_text(state.random_state)),
      seen_(state.seen.begin(), state.seen.end()) {
  state_.pending.clear();
}

bool Drawer::add(const Genome& genome, const char* origin, std::int64_t parent, std::int64_t other_parent) {
  std::string key = key_of(genome, space_);
  if (!seen_.insert(key).second) return false;
  state_.seen.push_back(std::move(key));
  SearchState::Member member;
  member.id = state_.next_id++;
  member.parent = parent;
  member.other_parent = other_parent;
  member.origin = origin;
  member.genome = genome;
  state_.pending.push_back(std::move(member));
  return true;
}

// LongRoPE2, Algorithm 1: one scale in [s, 2s] a critical dimension. Where the lower part is free, it begins both as
// NTK and as the ramp.
void Drawer::add_one_scale_sets() {
  const bool both = first_searched(space_, space_.greatest_critical_dimension) == 0;
  const int sets = both ? std::max(1, settings_.population / 2) : settings_.population;
  for (const int d : spread(dimensions_of(space_), sets)) {
    Grid grid = grid_of(space_, d, space_.rope.pairs() - 1);
    if (space_.pairs == SearchedPairs::all) {  // shapes of split sets: from s on
      grid.low = std::min(std::max(1.0, space_.scale), grid.high);
      grid.steps = std::int64_t((grid.high - grid.low) / grid.step + 1e-6);
    }
    const double factor = grid.value(random_.between(0, grid.steps));
    if (std::int64_t(state_.pending.size()) >= settings_.population) return;
    const LowerPart below = space_.lower == LowerPart::ramp && !both ? LowerPart::ramp : LowerPart::ntk;
    add(one_scale_genome(space_, d, factor, below), "initial", -1);
    if (both && std::int64_t(state_.pending.size()) < settings_.population)
      add(one_scale_genome(space_, d, factor, LowerPart::ramp), "initial", -1);
  }
}

// The public code's first sets: upper factors that begin at s (1 + 3 i / 32) and rise by 0.1 a pair.
void Drawer::add_rising_sets() {
  const Dimensions range = dimensions_of(space_);
  const int d = range.greatest;
  for (int i = 0; i < std::min(kRisingSets, settings_.population); ++i) {
    RopeFactors factors = factors_of(one_scale_genome(space_, d, space_.scale, LowerPart::ntk), space_);
    const double first = space_.scale * (1 + 3.0 * i / 32);
    for (int pair = d; pair < space_.rope.pairs(); ++pair)
      factors.rescale_factors[static_cast<std::size_t>(pair)] = first + 0.1 * (pair - d);
    factors.critical_dimension = d;
    add(genome_of(factors, space_), "initial", -1);
  }
}

bool Drawer::add_mutant(const Genome& genome, std::int64_t parent, bool initial) {
  const bool group = settings_.group_mutation > 0 && random_.chance(settings_.group_mutation);
  const Genome mutant =
      group ? mutate_group(genome, space_, settings_, random_) : mutate(genome, space_, settings_, random_);
  return add(mutant, initial ? "initial" : group ? "group" : "mutation", parent);
}

void Drawer::draw_initial_population(const std::vector<RopeFactors>& starts) {
  for (const RopeFactors& start : starts) add(genome_of(start, space_), "start", -1);
  if (settings_.initial == InitialPopulation::one_scale) add_one_scale_sets();
  if (settings_.initial == InitialPopulation::rising) add_rising_sets();
  if (state_.pending.empty()) add_one_scale_sets();  // no starting point was given
  for (int attempt = 0; attempt < kInitialAttempts; ++attempt) {
    if (state_.pending.size() >= static_cast<std::size_t>(settings_.population)) break;
    const Genome base = state_.pending[random_.below(state_.pending.size())].genome;
    if (add_mutant(base, -1, true)) attempt = 0;
  }
  state_.random_state = random_.text();
}

void Drawer::add_mutants_of(const SearchState::Member& parent, int count) {
  int mutants = 0;
  for (int attempt = 0; attempt < kAttempts && mutants < count; ++attempt) {
    if (!add_mutant(parent.genome, parent.id, false)) continue;
    ++mutants;
    attempt = 0;
  }
}

// Two different parents, the better one first; where they give nothing new, a mutant of the first.
void Drawer::add_crossover() {
  const auto count = state_.parents.size();
  std::size_t a = random_.below(count), b = count > 1 ? random_.below(count - 1) : a;
  if (b >= a && count > 1) ++b;
  if (a > b) std::swap(a, b);
  const SearchState::Member &first = state_.parents[a], &second = state_.parents[b];
  Genome child;
  if (a != b && crossover(first.genome, second.genome, space_, random_, child) &&
      add(child, "crossover", first.id, second.id))
    return;
  add_mutants_of(first, 1);
}

void Drawer::draw_generation() {
  if (settings_.mutants_per_parent > 0)
    for (const SearchState::Member& parent : state_.parents) add_mutants_of(parent, settings_.mutants_per_parent);
  for (int i = 0; i < settings_.random_mutants; ++i)
    add_mutants_of(state_.parents[random_.below(state_.parents.size())], 1);
  for (int i = 0; i < settings_.crossovers; ++i) add_crossover();
  state_.random_state = random_.text();
}

}  // namespace ropewalk
