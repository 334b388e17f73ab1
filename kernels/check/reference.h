// Plain references in double precision, written from the formulas and sharing no code with the kernels.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/dequantise.h"

namespace kernel_check {

using Doubles = std::vector<double>;

// x: [tokens, heads, dim], dense; cosine, sine: [positions, rotary / 2]; token t is at position offset + t.
Doubles reference_rope(const Doubles& x, int tokens, int heads, int dim, int rotary, const std::vector<float>& cosine,
                       const std::vector<float>& sine, int offset, bool backward);

struct Likelihood {
  Doubles nll;
  Doubles predicted;
};
Likelihood reference_likelihood(const Doubles& logits, int vocabulary, const std::vector<std::int32_t>& targets);

Doubles reference_dequantise(ropewalk::BlockType type, const std::vector<std::uint8_t>& blocks, int elements);

Doubles reference_norm(const Doubles& x, int width, const std::vector<float>& weight, double epsilon);

Doubles reference_silu_mul(const Doubles& gate, const Doubles& up);

struct Softmax {
  Doubles terms;  // exp(scale * (x - max)), 0 outside [low, high)
  Doubles sums;
};
Softmax reference_softmax(const Doubles& scores, int columns, double scale, const std::vector<std::int32_t>& low,
                          const std::vector<std::int32_t>& high);

}  // namespace kernel_check
