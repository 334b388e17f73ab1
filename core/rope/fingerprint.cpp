#include "core/rope/fingerprint.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

class Fields {
 public:
  void add(std::uint64_t value) {
    std::uint8_t bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
    hash_.update(bytes, sizeof bytes);
  }
  void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
  void add(const std::vector<double>& values) {
    add(std::uint64_t{values.size()});
    for (const double value : values) add(value);
  }
  std::string hex() { return hash_.hex(); }

 private:
  Sha256 hash_;
};

bool all_one(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return value == 1; });
}

// Position 0 does not turn under any angle, and a set without rescaling has no other angles.
std::uint64_t unscaled_tokens(const RopeFactors& factors, bool follows_length) {
  const bool matters = factors.unscaled_tokens > 1 && (follows_length || !all_one(factors.rescale_factors));
  return matters ? static_cast<std::uint64_t>(factors.unscaled_tokens) : 0;
}

}  // namespace

std::string fingerprint(const RopeFactors& factors) {
  check(factors);
  const bool follows_length = factors.method == "dynamic_ntk";
  Fields fields;
  fields.add(static_cast<std::uint64_t>(factors.rope.rotary_dim));
  fields.add(factors.rope.rope_theta);
  fields.add(static_cast<std::uint64_t>(factors.rope.trained_context));
  fields.add(std::uint64_t{follows_length});
  if (follows_length) {
    fields.add(scale_beyond_length(factors));
    fields.add(factors.parameters.dynamic_factor);
    fields.add(factors.parameters.attention_factor.value_or(1.0));
  } else {
    fields.add(factors.rescale_factors);
    fields.add(factors.attention_factor);
  }
  fields.add(unscaled_tokens(factors, follows_length));
  const std::vector<double>& short_list = factors.short_rescale_factors;
  fields.add(all_one(short_list) ? std::vector<double>{} : short_list);
  fields.add(factors.short_attention_factor);
  return fields.hex();
}

}  // namespace ropewalk
