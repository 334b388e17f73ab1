// The NTK-aware form, shared by ntk and dynamic_ntk: lambda_i = s^(2i/(d-2)), so 1 at the first pair and s at the last.
#pragma once

#include <cmath>

#include "core/rope/rope_factors.h"

namespace ropewalk::methods {

inline void fill_ntk(RopeFactors& factors, double scale) {
  // The last pair is d/2 - 1 = (d-2)/2. A single pair has i = 0 and stays as it is.
  const double last = factors.rope.pairs() - 1;
  for (std::size_t i = 1; i < factors.rescale_factors.size(); ++i)
    factors.rescale_factors[i] = std::pow(scale, static_cast<double>(i) / last);
}

}  // namespace ropewalk::methods
