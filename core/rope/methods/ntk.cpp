// NTK-aware interpolation: theta_base * s^(d/(d-2)), that is lambda_i = s^(2i/(d-2)).
#include "core/rope/methods.h"
#include "core/rope/methods/ntk_power.h"

namespace ropewalk::methods {

extern const RescaleMethod ntk{"ntk",
                               "NTK-aware",
                               "A larger base: the fastest pair stays, the slowest is slowed by the extension ratio.",
                               "bloc97 2023; YaRN, arXiv 2309.00071, section 3.1",
                               fill_ntk,
                               {Tunable::scale}};

}  // namespace ropewalk::methods
