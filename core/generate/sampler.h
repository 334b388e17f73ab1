// Chooses the next token from logits: core/generate/generation.h, Sampling.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "core/generate/generation.h"

namespace ropewalk {

// Throws BadInput for a temperature, top_k or top_p out of range, with its value.
void check_sampling(const Sampling& sampling);

class Sampler {
 public:
  explicit Sampler(const Sampling& sampling);
  // logits [vocabulary], at least one. Takes one number from the generator for each draw, none when greedy. Throws
  // Failed for logits that are not finite numbers (-inf is allowed, but not everywhere).
  TokenId choose(std::span<const float> logits);

 private:
  TokenId draw(std::span<const float> logits, std::size_t greatest);

  const Sampling sampling_;
  std::mt19937_64 engine_;  // its sequence is the same in every standard library
  std::vector<std::int32_t> order_;
  std::vector<double> weights_;
};

}  // namespace ropewalk
