// Which factor sets a search may try.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/search_settings.h"

namespace ropewalk {

// LongRoPE's choices of n, the first tokens that keep the original angles.
inline constexpr int kInitialTokens[] = {0, 1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 64, 128, 256};

struct SearchSpace {
  RopeDescription rope;
  std::int64_t target = 0;
  double scale = 1;                     // s
  int least_critical_dimension = 1;     // max(1, d_tcd^10); 0 where all pairs are searched
  int greatest_critical_dimension = 1;  // d_tcd; 0 where all pairs are searched
  LowerPart lower = LowerPart::ntk;
  SearchedPairs pairs = SearchedPairs::upper;
  bool monotone = true;
  double least_ratio = 1, greatest_ratio = 2;
  double grid = 0.01;
  bool initial_tokens = false;
  AttentionSetting attention{}, short_attention{};
};

// Throws BadInput where the search makes no sense (s < 1, s = 1, d_tcd = d/2, a fixed critical dimension outside the
// limits, bounds that leave no candidate, population < 1 ...), naming the value and what to do. A fixed critical
// dimension is both limits.
SearchSpace make_search_space(const RopeDescription& rope, std::int64_t target, const SearchSettings& settings);
// Throws BadInput for settings that no search can follow, naming the setting, its value and its range.
void check(const SearchSettings& settings);
// "" if the set obeys the space (in order, inside the bounds, its lower part as asked for), else what it breaks.
// Relative tolerance 1e-9.
std::string violation(const SearchSpace& space, const RopeFactors& factors);

// The values that a pair may take: low, low + step, ... up to high (which is the last one where the range is whole
// steps).
struct Grid {
  double low = 1, high = 1, step = 0.01;
  std::int64_t steps = 0;  // index of the greatest value
  double value(std::int64_t index) const;
};
Grid grid_of(const SearchSpace& space, int critical_dimension, int pair);
// Of the attention factor where it is searched: 0.01 in [1, 1 + 2 (formula - 1)].
Grid attention_grid(const SearchSpace& space);
// Pairs 0 .. d_rcd - 1 from lambda_{d_rcd}: NTK, or else the ramp.
void fill_lower(RopeFactors& factors, LowerPart lower);
// The first pair that a genome with that d_rcd holds; those before it follow from it.
int first_searched(const SearchSpace& space, int critical_dimension);

}  // namespace ropewalk
