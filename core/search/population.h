// Drawing candidates: the initial population (LongRoPE2, Algorithm 1) and the new ones of a generation (Algorithm 2).
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "core/search/random.h"
#include "core/search/search_state.h"

namespace ropewalk {

// Draws genomes that were never drawn before.
class Drawer {
 public:
  Drawer(const SearchSpace& space, const SearchSettings& settings, SearchState& state);
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  // Replace state.pending and continue state.random_state, next_id and seen. Either may give fewer candidates than the
  // settings ask for, even none, where unseen ones are not found any more (a small space). Starting points come first,
  // moved into the space where they lie outside.
  void draw_initial_population(const std::vector<RopeFactors>& starts);
  void draw_generation();

 private:
  bool add(const Genome& genome, const char* origin, std::int64_t parent, std::int64_t other_parent = -1);
  void add_one_scale_sets();
  void add_rising_sets();
  bool add_mutant(const Genome& genome, std::int64_t parent, bool initial);
  void add_mutants_of(const SearchState::Member& parent, int count);
  void add_crossover();

  const SearchSpace& space_;
  const SearchSettings& settings_;
  SearchState& state_;
  SearchRandom random_;
  std::unordered_set<std::string> seen_;
};

}  // namespace ropewalk
