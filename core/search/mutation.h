// New genomes from old ones. All keep the space's bounds and order.
#pragma once

#include "core/search/genome.h"
#include "core/search/random.h"

namespace ropewalk {

// LongRoPE2, Algorithm 2: each searched pair in turn, from the lowest up, is drawn anew with the settings' probability:
// uniform on its grid between the pair before it (already mutated) and the pair after it. Before that d_rcd moves by
// +-1 with its own probability; unscaled tokens and the attention factor, where searched, are drawn anew with the
// probability of a pair.
Genome mutate(const Genome& parent, const SearchSpace& space, const SearchSettings& settings, SearchRandom& random);

// A run of neighbouring pairs is multiplied by one factor; what would be out of order outside the run gives way. Most
// of what a set gains lies in the level of many pairs, which single draws between neighbours change only slowly.
Genome mutate_group(const Genome& parent, const SearchSpace& space, const SearchSettings& settings,
                    SearchRandom& random);

// As the public search code has it: a pair takes the second parent's factor with probability 0.15, and the first such
// change that keeps the order ends it. False: no pair of the two differs, or no change was found in 20 rounds.
bool crossover(const Genome& first, const Genome& second, const SearchSpace& space, SearchRandom& random,
               Genome& child);

}  // namespace ropewalk
