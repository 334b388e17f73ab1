#include "core/generate/sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rope/number_text.h"

namespace ropewalk {

void check_sampling(const Sampling& s) {
  if (!std::isfinite(s.temperature) || s.temperature < 0)
    throw BadInput("The temperature is " + number_text(s.temperature) + "; it must be 0 (greedy) or above.");
  if (s.top_k < 0) throw BadInput("top-k is " + std::to_string(s.top_k) + "; it must be 0 (all tokens) or above.");
  if (!(s.top_p > 0 && s.top_p <= 1))
    throw BadInput("top-p is " + number_text(s.top_p) + "; it must be above 0 and at most 1.");
}

Sampler::Sampler(const Sampling& sampling) : sampling_(sampling), engine_(sampling.seed) {
  check_sampling(sampling);
}

TokenId Sampler::choose(std::span<const float> logits) {
  std::size_t greatest = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (std::isnan(logits[i]) || logits[i] == INFINITY) greatest = logits.size();
    if (greatest == logits.size()) break;
    if (logits[i] > logits[greatest]) greatest = i;
  }
  if (greatest == logits.size() || logits[greatest] == -INFINITY)
    throw Failed(
        "The model's output is not a finite number, so no token can be chosen; its weights may be damaged, or "
        "its activations too large for bfloat16 (try float32).");
  return sampling_.temperature == 0 ? static_cast<TokenId>(greatest) : draw(logits, greatest);
}

TokenId Sampler::draw(std::span<const float> logits, std::size_t greatest) {
  // Most probable first, the lower id among equals; no further than top_k.
  order_.resize(logits.size());
  std::iota(order_.begin(), order_.end(), 0);
  const std::size_t kept =
      sampling_.top_k > 0 ? std::min(order_.size(), static_cast<std::size_t>(sampling_.top_k)) : order_.size();
  std::partial_sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(kept), order_.end(),
                    [&](std::int32_t a, std::int32_t b) {
                      const float x = logits[static_cast<std::size_t>(a)], y = logits[static_cast<std::size_t>(b)];
                      return x != y ? x > y : a < b;
                    });
  weights_.resize(kept);
  double sum = 0;
  for (std::size_t i = 0; i < kept; ++i) {
    const double below = double(logits[static_cast<std::size_t>(order_[i])]) - double(logits[greatest]);
    sum += weights_[i] = std::exp(below / sampling_.temperature);
  }
  std::size_t count = 0;
  double held = 0;
  while (count < kept && (count == 0 || held < sampling_.top_p * sum)) held += weights_[count++];
  double left = static_cast<double>(engine_() >> 11) * 0x1p-53 * held;  // uniform in [0, held)
  for (std::size_t i = 0; i + 1 < count; ++i) {
    left -= weights_[i];
    if (left < 0) return order_[i];
  }
  return order_[count - 1];
}

}  // namespace ropewalk
