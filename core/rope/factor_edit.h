// Changing a factor set by hand, within the rules that every searched set obeys (method.md, sections 2 and 3): each
// lambda_i >= 1, and lambda non-decreasing in i. What would leave them is pushed back to the nearest value that does
// not.
#pragma once

#include "core/rope/rope_factors.h"

namespace ropewalk {

// A range of pairs, both ends inclusive.
struct PairRange {
  int first = 0, last = 0;
  bool holds(int pair) const { return pair >= first && pair <= last; }
  bool operator==(const PairRange&) const = default;
};

struct FactorBounds {
  double low = 1, high = 1;  // infinite where nothing limits it
};

// A copy to edit: method `by_hand`, LongRoPE's attention factor or whatever `from` has, at `target` tokens; a set that
// falls somewhere is raised there to what came before. Throws BadInput as check(RopeFactors) does.
RopeFactors begin_edit(const RopeFactors& from, std::int64_t target);
// Where lambda of `pair` may go when the pairs of `group` are multiplied by one number together (a group of one pair:
// that pair alone). `pair` is in the group.
FactorBounds bounds_in_group(const RopeFactors& factors, PairRange group, int pair);
// The pairs from the critical dimension on; the last pair alone where there are none.
PairRange upper_part(const RopeFactors& factors);

// lambda_pair = value, the pairs of the group multiplied by the same number. Throws BadInput for a value that is not
// finite and for pairs that are not there.
void move_group(RopeFactors& factors, PairRange group, int pair, double value);
void move_pair(RopeFactors& factors, int pair, double value);
// Multiplies lambda_i for i >= critical_dimension.
void scale_upper(RopeFactors& factors, double ratio);
// Pairs from `pair` on get at least s = target / L_train (Eq. 9-10); those before follow NTK with the base implied at
// `pair`: lambda_i = lambda_pair^(i / pair). Clamped to 1 .. pairs - 1.
void set_critical_dimension(RopeFactors& factors, int pair);

}  // namespace ropewalk
