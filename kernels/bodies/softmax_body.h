// One element of a softmax row.
#pragma once

#include "kernels/bodies/exponential.h"

namespace ropewalk {

// exp(scale * (x - max)) as a power of two: factor = scale / ln 2.
ROPEWALK_HOST_DEVICE float softmax_term(float score, float row_max, float factor) {
  return exp2_not_positive((score - row_max) * factor);
}

}  // namespace ropewalk
