// Dynamic NTK: as NTK-aware with s from the current length n, s_n = f n / L_train - (f - 1).
#include "core/rope/methods.h"
#include "core/rope/methods/ntk_power.h"

namespace ropewalk::methods {

namespace {
void fill(RopeFactors& factors, double scale) {  // scale = n / L_train
  const double factor = factors.parameters.dynamic_factor;
  fill_ntk(factors, factor * scale - (factor - 1));
}
}  // namespace

extern const RescaleMethod dynamic_ntk{
    "dynamic_ntk",
    "Dynamic NTK",
    "NTK-aware with the extension ratio of the current length instead of the target's.",
    "emozilla 2023; YaRN, arXiv 2309.00071, section 3.3; transformers' 'dynamic'",
    fill,
    {Tunable::scale}};

}  // namespace ropewalk::methods
