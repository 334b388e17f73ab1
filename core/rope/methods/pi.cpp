// Position Interpolation: lambda_i = s.
#include <algorithm>

#include "core/rope/methods.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  std::fill(factors.rescale_factors.begin(), factors.rescale_factors.end(), scale);
}
}  // namespace

extern const RescaleMethod pi{"pi",
                              "PI (linear)",
                              "Position Interpolation: every pair is slowed by the extension ratio.",
                              "Chen et al. 2023, arXiv 2306.15595, Eq. 4",
                              fill,
                              {Tunable::scale}};

}  // namespace ropewalk::methods
