// A factor set as charts show it: with the name a person reads.
#pragma once

#include <QString>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct NamedFactors {
  QString name;
  RopeFactors factors;
  bool edited = false;  // changed by hand: drawn with its points
};

// Named after its method ("YaRN", "LongRoPE2"; "NTK-rcd at 1.2 s" where the scale is not s = target / L_train).
NamedFactors named(const RopeFactors& factors);

// A baseline whose own parameters were tuned: "YaRN, tuned: scale 12.0, β 24/1".
QString tuned_name(const RopeFactors& factors);

}  // namespace ropewalk
