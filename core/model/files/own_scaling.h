// A model file's own scaling as rescale factors of the method `model`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// A method's formula; `parameters.scale` is the factor that the file states.
RopeFactors formula_scaling(const std::string& where, const char* method, const RopeDescription& rope,
                            std::int64_t target, const MethodParameters& parameters);

struct LongropeLists {
  std::vector<double> long_factor;
  std::optional<std::vector<double>> short_factor;  // nothing: all 1
  double attention_factor = 1, short_attention_factor = 1;
};
// Throws BadInput unless there is one factor a pair, finite and above 0. `name` is the list's, for the message.
void check_factor_list(const std::string& where, const char* name, const std::vector<double>& factors, int pairs);
// Refuses lists of a wrong length and factors that are not finite and above 0, by pair.
RopeFactors longrope_scaling(const std::string& where, const RopeDescription& rope, std::int64_t target,
                             const LongropeLists& lists);

// The longest length that a file with a trained context and a factor is meant for.
std::int64_t scaled_length(std::int64_t trained_context, double factor, std::int64_t maximum_positions);

}  // namespace ropewalk
