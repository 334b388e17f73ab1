// LongRoPE's unscaled initial tokens, which only Ropewalk's own JSON can say.
#pragma once

#include <string>

#include "core/rope/rope_factors.h"
#include "core/values/error.h"

namespace ropewalk {

// Throws BadInput where the set has any; `format` is what cannot say them.
inline void require_no_unscaled_tokens(const RopeFactors& factors, const std::string& format) {
  if (factors.unscaled_tokens > 0)
    throw BadInput("the set leaves the first " + std::to_string(factors.unscaled_tokens) +
                   " tokens unscaled (unscaled_tokens), which " + format +
                   " cannot say: keep the set in Ropewalk's JSON, or search with no unscaled tokens");
}

}  // namespace ropewalk
