// NTK up to the critical dimension in use, lambda_i = s^(i/d_rcd), and s from there on (LongRoPE2, Table 5, Fig. 9).
#include <cmath>

#include "core/rope/methods.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  const std::size_t split = static_cast<std::size_t>(factors.critical_dimension);
  for (std::size_t i = 0; i < factors.rescale_factors.size(); ++i)
    factors.rescale_factors[i] =
        i < split ? std::pow(scale, static_cast<double>(i) / static_cast<double>(split)) : scale;
}
}  // namespace

extern const RescaleMethod ntk_rcd{"ntk_rcd",
                                   "NTK-rcd",
                                   "NTK below the critical dimension in use, the extension ratio from there on.",
                                   "LongRoPE2, arXiv 2502.20082, Table 5 and Fig. 9",
                                   fill,
                                   {Tunable::scale, Tunable::critical_dimension}};

}  // namespace ropewalk::methods
