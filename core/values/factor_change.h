// What a child of a search has changed against its parent.
#pragma once

#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct FactorChange {
  bool comparable = true;  // false: other numbers of pairs
  // Pairs from the greater of both d_rcd on whose lambda_i moved, increasing.
  std::vector<int> upper_pairs;
  bool lower_part = false;      // a pair below that moved too (NTK and the ramp follow lambda at d_rcd)
  double greatest_ratio = 1;    // of lambda_i child / parent, over all pairs: the one furthest from 1
  int critical_dimension = 0;   // child's less parent's
  double attention_factor = 0;  // child's less parent's
  bool none() const {
    return comparable && upper_pairs.empty() && !lower_part && critical_dimension == 0 && attention_factor == 0;
  }
};

// Factors count as moved beyond a relative 1e-9.
FactorChange factor_change(const RopeFactors& parent, const RopeFactors& child);

}  // namespace ropewalk
