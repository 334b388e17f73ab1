// The registry of rescaling methods. A new method is one file in core/rope/methods/ that defines a
// RescaleMethod and one line in methods.cpp that registers it (CONTRIBUTING.md shows how).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// A parameter by which a formula can be fitted to documents (core/search/tuning.h).
enum class Tunable { scale, beta_fast, beta_slow, critical_dimension, low_freq_factor, high_freq_factor };

struct RescaleMethod {
  std::string_view id;       // method.md's id, e.g. "yarn"
  std::string_view name;     // what a person reads, e.g. "YaRN"
  std::string_view summary;  // one sentence for tooltips
  std::string_view source;   // paper and equation
  // Fills rescale_factors and attention_factor of a set whose other fields are already filled
  // (parameters.scale and parameters.critical_dimension are set). s <= 1 gives lambda = 1, m = 1 before this is called.
  void (*fill)(RopeFactors& factors, double scale);
  std::vector<Tunable> tunable = {};  // in the order in which they are tuned
};

// In the order of method.md: none pi ntk dynamic_ntk ntk_critical yarn llama3 yarn_rcd ntk_rcd.
const std::vector<const RescaleMethod*>& rescale_methods();
// nullptr for ids without a formula (longrope, longrope2, model) and for unknown ids.
const RescaleMethod* find_rescale_method(std::string_view id);
// True for every id of method.md, with or without a formula.
bool is_method_id(std::string_view id);
// Stands for the rescale factors that Ropewalk brings for a model (exchange/found_factors.h) where methods are chosen;
// no set's own method: those sets say longrope2.
inline constexpr const char* kFoundMethod = "found";
// A person's name for any id, also longrope, longrope2, model and kFoundMethod.
std::string method_name(std::string_view id);

// Throws BadInput for an unknown id (the known ones are listed), a target below 1, and parameters out of range.
RopeFactors make_factors(std::string_view method, const RopeDescription& rope, std::int64_t target,
                         const MethodParameters& parameters = {});
// dynamic_ntk's scale over the extension ratio of its target: 1 unless the set was asked with a scale of its own, which
// is kept in proportion at every length.
double scale_beyond_length(const RopeFactors& factors);
// The same set at a document's length: recomputed for dynamic_ntk, unchanged for all others.
RopeFactors factors_at_length(const RopeFactors& factors, std::int64_t length);

// sqrt(1 + ln s / ln L_train); 1 for s <= 1. LongRoPE and LongRoPE2.
double longrope_attention_factor(const RopeDescription& rope, double scale);
// 0.1 ln s + 1; 1 for s <= 1. YaRN.
double yarn_attention_factor(double scale);

// LongRoPE2's form: NTK below the split, lambda_i = upper[d_rcd]^(i/d_rcd), and `upper` (size pairs - d_rcd) from there
// on.
RopeFactors make_split_factors(const RopeDescription& rope, std::int64_t target, int critical_dimension,
                               const std::vector<double>& upper);

}  // namespace ropewalk
