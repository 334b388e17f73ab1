// One element of the gated unit.
#pragma once

#include "kernels/bodies/exponential.h"

namespace ropewalk {

ROPEWALK_HOST_DEVICE float silu_mul_body(float gate, float up) {
  return gate / (1.0f + exp_body(-gate)) * up;
}

}  // namespace ropewalk
