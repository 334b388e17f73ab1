#include "core/rope/methods.h"

namespace ropewalk::methods {

extern const RescaleMethod none{"none", "None", "The model as it was trained: no rescaling.",
                                "RoFormer, arXiv 2104.09864", [](RopeFactors&, double) {}};

}  // namespace ropewalk::methods
