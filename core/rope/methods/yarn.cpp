// YaRN: pairs that turn more than beta_fast times in L_train stay, those below beta_slow are interpolated, a ramp
// between.
#include "core/rope/methods.h"
#include "core/rope/methods/yarn_ramp.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  const double pair = yarn_pair(factors.rope, factors.parameters.beta_slow);
  const double low = yarn_low(factors);
  double high = clamp_pair(factors.rope, factors.parameters.truncate ? std::ceil(pair) : pair);
  if (high == low) high += 0.001;  // as transformers: a step instead of 0 / 0
  fill_ramp(factors, scale, low, high);
  factors.attention_factor = yarn_attention(factors.parameters, scale);
}
}  // namespace

extern const RescaleMethod yarn{"yarn",
                                "YaRN",
                                "Fast pairs stay, slow pairs are slowed by the extension ratio, a ramp lies between.",
                                "Peng et al. 2023, arXiv 2309.00071, Eq. 17-23",
                                fill,
                                {Tunable::scale, Tunable::beta_slow, Tunable::beta_fast}};

}  // namespace ropewalk::methods
