// What identifies a factor set by what it does.
#pragma once

#include <string>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// 64 hex digits, the same for two sets exactly where make_rope_table() gives the same tables at every length under the
// same policy: it covers the embedding, the rescale and attention factors, long and short, and the unscaled tokens, and
// for dynamic_ntk, whose factors follow the length, what they are recomputed from. Not the method's name, its
// parameters, the target or d_rcd otherwise. Doubles are compared by their bits. Throws BadInput where check() does.
std::string fingerprint(const RopeFactors& factors);

}  // namespace ropewalk
