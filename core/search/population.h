// Drawing candidates: the initial population (LongRoPE2, Algorithm 1) and the mutants of a generation (Algorithm 2).
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "core/search/genome.h"
#include "core/search/random.h"

namespace ropewalk {

// Each upper pair in turn, from d_rcd up, is drawn anew with the settings' probability: uniform on the grid between the
// pair before it (already mutated; s for the first, because the pairs below d_rcd follow it) and the pair after it (2s
// for the last). Before that d_rcd moves by +-1 with its own probability, kept inside the space.
Genome mutate(const Genome& parent, const SearchSpace& space, const SearchSettings& settings, const Grid& grid,
              SearchRandom& random);

// Draws genomes that were never drawn before. `keys` are those of SearchState::seen.
class Drawer {
 public:
  Drawer(const SearchSpace& space, const SearchSettings& settings, SearchState& state);
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  // Replace state.pending and continue state.random_state, next_id and seen. Either may give fewer candidates than the
  // settings ask for, even none, where unseen ones are not found any more (a small space).
  void draw_initial_population();
  void draw_mutants();

 private:
  bool add(const Genome& genome, std::int64_t parent);

  const SearchSpace& space_;
  const SearchSettings& settings_;
  SearchState& state_;
  Grid grid_;
  SearchRandom random_;
  std::unordered_set<std::string> seen_;
  std::vector<Genome> drawn_;
};

}  // namespace ropewalk
