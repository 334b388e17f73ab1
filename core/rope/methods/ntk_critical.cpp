// NTK with the base that makes the critical dimension's pair complete one period in the target length:
// theta_ntk = theta_base^(ln(L / 2 pi) / ln(L_train / 2 pi)), lambda_i = (theta_ntk / theta_base)^(2i/d).
#include <cmath>
#include <numbers>
#include <string>

#include "core/rope/methods.h"
#include "core/values/error.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {
  const double trained = std::log(static_cast<double>(factors.rope.trained_context) / (2 * std::numbers::pi));
  if (trained <= 0)
    throw BadInput("trained_context is " + std::to_string(factors.rope.trained_context) +
                   "; method 'ntk_critical' needs one above 2 pi, so at least 7 tokens");
  // ln(theta_ntk / theta_base) = ln(theta_base) (ln(L / 2 pi) / ln(L_train / 2 pi) - 1), and L = s L_train.
  const double log_ratio = std::log(factors.rope.rope_theta) * std::log(scale) / trained;
  for (std::size_t i = 0; i < factors.rescale_factors.size(); ++i)
    factors.rescale_factors[i] = std::exp(log_ratio * 2 * static_cast<double>(i) / factors.rope.rotary_dim);
}
}  // namespace

extern const RescaleMethod ntk_critical{
    "ntk_critical",
    "NTK by critical dimension",
    "The base at which the theoretical critical dimension completes one period in the target length.",
    "Liu et al. 2023, arXiv 2310.05209; LongRoPE2, arXiv 2502.20082, section 2 ('NTK')",
    fill,
    {Tunable::scale}};

}  // namespace ropewalk::methods
