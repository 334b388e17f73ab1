// YaRN with the ramp's end moved to the critical dimension in use: lambda_i = s from d_rcd on (LongRoPE2, Table 5, Fig.
// 9).
#include "core/rope/methods.h"
#include "core/rope/methods/yarn_ramp.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  const double high = factors.critical_dimension;
  // Where YaRN's ramp would begin at or beyond d_rcd it becomes a step, with s at d_rcd itself.
  const double low = std::min(yarn_low(factors), high - 0.001);
  fill_ramp(factors, scale, low, high);
  factors.attention_factor = yarn_attention(factors.parameters, scale);
}
}  // namespace

extern const RescaleMethod yarn_rcd{"yarn_rcd",
                                    "YaRN-rcd",
                                    "YaRN with its ramp ending at the critical dimension in use.",
                                    "LongRoPE2, arXiv 2502.20082, Table 5 and Fig. 9",
                                    fill,
                                    {Tunable::scale, Tunable::critical_dimension, Tunable::beta_fast}};

}  // namespace ropewalk::methods
