#include "core/rope/rope_table.h"

#include <cmath>
#include <new>
#include <string>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

RopeTable allocate(std::int64_t positions, int pairs) {
  if (positions < 0 || positions > kMaximumPositions)
    throw BadInput("a table of " + std::to_string(positions) + " positions was asked for; 0 to " +
                   std::to_string(kMaximumPositions) + " are possible");
  RopeTable table;
  table.positions = positions;
  table.pairs = pairs;
  const std::size_t size = static_cast<std::size_t>(positions) * static_cast<std::size_t>(pairs);
  try {
    table.cosine.resize(size);
    table.sine.resize(size);
  } catch (const std::bad_alloc&) {
    throw Failed("not enough memory for the rotary table of " + std::to_string(positions) + " positions (" +
                 std::to_string(size * 2 * sizeof(float) >> 20) + " MiB); choose a shorter length");
  }
  return table;
}

}  // namespace

RopeTable make_rope_table(const RopeDescription& rope, const std::vector<double>& rescale_factors,
                          double attention_factor, std::int64_t positions, std::int64_t unscaled_tokens) {
  RopeFactors set;
  set.rope = rope;
  set.rescale_factors = rescale_factors;
  set.attention_factor = attention_factor;
  check(set);
  RopeTable table = allocate(positions, rope.pairs());
  const std::vector<double> original = inverse_frequencies(rope);
  std::vector<double> rescaled = original;
  for (std::size_t i = 0; i < rescaled.size(); ++i) rescaled[i] /= rescale_factors[i];
  std::size_t at = 0;
  for (std::int64_t p = 0; p < positions; ++p) {
    for (const double theta : p < unscaled_tokens ? original : rescaled) {
      // Below 2^24 positions the product is off by at most 2e-9 rad, far under float32's own 6e-8.
      const double phase = static_cast<double>(p) * theta;
      table.cosine[at] = static_cast<float>(attention_factor * std::cos(phase));
      table.sine[at] = static_cast<float>(attention_factor * std::sin(phase));
      ++at;
    }
  }
  return table;
}

RopeTable make_rope_table(const RopeFactors& factors, FactorPolicy policy, std::int64_t length) {
  check(factors);
  if (policy == FactorPolicy::switch_at_trained_context && length <= factors.rope.trained_context) {
    const std::vector<double> ones(factors.rescale_factors.size(), 1.0);
    return make_rope_table(factors.rope, factors.short_rescale_factors.empty() ? ones : factors.short_rescale_factors,
                           factors.short_attention_factor, length);
  }
  const RopeFactors set = factors_at_length(factors, length);
  return make_rope_table(set.rope, set.rescale_factors, set.attention_factor, length, set.unscaled_tokens);
}

}  // namespace ropewalk
