#include "core/model/files/own_scaling.h"

#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

void check_factor_list(const std::string& where, const char* name, const std::vector<double>& factors, int pairs) {
  if (factors.size() != static_cast<std::size_t>(pairs)) {
    throw BadInput(where + ": " + name + " has " + std::to_string(factors.size()) + " factors, but the model has " +
                   std::to_string(pairs) + " rotary pairs");
  }
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (!std::isfinite(factors[i]) || factors[i] <= 0) {
      throw BadInput(where + ": " + name + " of pair " + std::to_string(i) + " is " + number_text(factors[i]) +
                     "; it must be finite and above 0");
    }
  }
}

RopeFactors formula_scaling(const std::string& where, const char* method, const RopeDescription& rope,
                            std::int64_t target, const MethodParameters& parameters) {
  try {
    RopeFactors factors = make_factors(method, rope, target, parameters);
    if (parameters.attention_factor) factors.attention_factor = *parameters.attention_factor;
    factors.method = "model";
    return factors;
  } catch (const BadInput& error) {
    throw BadInput(where + ": " + error.what());
  }
}

RopeFactors longrope_scaling(const std::string& where, const RopeDescription& rope, std::int64_t target,
                             const LongropeLists& lists) {
  check_factor_list(where, "long_factor", lists.long_factor, rope.pairs());
  if (lists.short_factor) check_factor_list(where, "short_factor", *lists.short_factor, rope.pairs());
  RopeFactors factors;
  factors.method = "model";
  factors.rope = rope;
  factors.target = target;
  factors.critical_dimension = critical_dimension(rope);
  factors.rescale_factors = lists.long_factor;
  factors.attention_factor = lists.attention_factor;
  factors.short_rescale_factors = lists.short_factor.value_or(std::vector<double>{});
  factors.short_attention_factor = lists.short_attention_factor;
  return factors;
}

std::int64_t scaled_length(std::int64_t trained_context, double factor, std::int64_t maximum_positions) {
  const double longest = std::min(std::round(static_cast<double>(trained_context) * factor), 9.0e15);
  return std::max({maximum_positions, trained_context, static_cast<std::int64_t>(longest)});
}

}  // namespace ropewalk
