// Rounds softmax's terms to bfloat16 with the processor's own instruction where it has one.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"

namespace ropewalk {

// Round to nearest, ties to even. Unlike convert(), numbers below 2^-126 may become 0 (AVX512_BF16 flushes them), which
// is nothing beside a row's greatest term, 1.
void round_terms(const float* terms, std::int64_t count, Bfloat16* output);

}  // namespace ropewalk
