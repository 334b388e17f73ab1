// LLaMA 3.1's rescaling by wavelength: short periods stay, long ones are divided by the factor, a blend between.
#include <cstddef>
#include <vector>

#include "core/rope/methods.h"
#include "core/rope/methods/yarn_ramp.h"
#include "core/rope/periods.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  const double low = factors.parameters.low_freq_factor, high = factors.parameters.high_freq_factor;
  const std::vector<double> period = periods(factors.rope);
  for (std::size_t i = 0; i < period.size(); ++i) {
    const double turns = static_cast<double>(factors.rope.trained_context) / period[i];
    const double keep = std::clamp((turns - low) / (high - low), 0.0, 1.0);
    factors.rescale_factors[i] = blend(scale, keep);
  }
}
}  // namespace

extern const RescaleMethod llama3{"llama3",
                                  "LLaMA 3.1",
                                  "By period: short ones stay, long ones are slowed by the factor, a blend between.",
                                  "LLaMA 3.1 (arXiv 2407.21783) and transformers' 'llama3'",
                                  fill,
                                  {Tunable::scale, Tunable::low_freq_factor, Tunable::high_freq_factor}};

}  // namespace ropewalk::methods
