#include "core/rope/methods.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

// One line a method, in the order of method.md. Each is defined in core/rope/methods/<id>.cpp.
#define ROPEWALK_RESCALE_METHODS(METHOD) \
  METHOD(none)                           \
  METHOD(pi)                             \
  METHOD(ntk)                            \
  METHOD(dynamic_ntk)                    \
  METHOD(ntk_critical)                   \
  METHOD(yarn)                           \
  METHOD(llama3)                         \
  METHOD(yarn_rcd)                       \
  METHOD(ntk_rcd)

namespace ropewalk {

namespace methods {
#define ROPEWALK_DECLARE(id) extern const RescaleMethod id;
ROPEWALK_RESCALE_METHODS(ROPEWALK_DECLARE)
#undef ROPEWALK_DECLARE
}  // namespace methods

namespace {

struct NamedId {
  std::string_view id, name;
};
// Sets that a search found or a file brought: ids without a formula.
constexpr std::array<NamedId, 4> kFound{
    {{"longrope", "LongRoPE"}, {"longrope2", "LongRoPE2"}, {"model", "Model's own scaling"}, {"by_hand", "By hand"}}};

std::string known_ids() {
  std::string text;
  for (const RescaleMethod* method : rescale_methods()) text += (text.empty() ? "" : ", ") + std::string(method->id);
  return text;
}

const RescaleMethod& required_method(std::string_view id) {
  if (const RescaleMethod* method = find_rescale_method(id)) return *method;
  if (is_method_id(id))
    throw BadInput("method '" + std::string(id) +
                   "' has no formula: its factors come from a search, a factors file or the model's own config. "
                   "Methods with a formula: " +
                   known_ids());
  throw BadInput("unknown method '" + std::string(id) + "'; known methods: " + known_ids());
}

void require(bool good, const char* name, double value, const char* wanted) {
  if (!good) throw BadInput(std::string(name) + " is " + number_text(value) + "; it must be " + wanted);
}

void require_positive(const char* name, double value) {
  require(std::isfinite(value) && value > 0, name, value, "a finite number above 0");
}

void check_parameters(const MethodParameters& p, const RopeDescription& rope) {
  if (p.critical_dimension && (*p.critical_dimension < 0 || *p.critical_dimension > rope.pairs()))
    throw BadInput("critical_dimension is " + std::to_string(*p.critical_dimension) +
                   "; it must be from 0 to the number of rotary pairs, " + std::to_string(rope.pairs()));
  if (p.scale) require(std::isfinite(*p.scale) && *p.scale >= 1, "scale", *p.scale, "a finite number of at least 1");
  require_positive("beta_fast", p.beta_fast);
  require_positive("beta_slow", p.beta_slow);
  require(p.beta_fast >= p.beta_slow, "beta_fast", p.beta_fast, "at least beta_slow");
  if (p.mscale) require(std::isfinite(*p.mscale), "mscale", *p.mscale, "a finite number");
  if (p.mscale_all_dim)
    require(std::isfinite(*p.mscale_all_dim), "mscale_all_dim", *p.mscale_all_dim, "a finite number");
  if (p.attention_factor) require_positive("attention_factor", *p.attention_factor);
  require_positive("low_freq_factor", p.low_freq_factor);
  require_positive("high_freq_factor", p.high_freq_factor);
  require(p.high_freq_factor > p.low_freq_factor, "high_freq_factor", p.high_freq_factor, "above low_freq_factor");
  require_positive("dynamic_factor", p.dynamic_factor);
}

double extension_ratio(const RopeDescription& rope, std::int64_t length) {
  return static_cast<double>(length) / static_cast<double>(rope.trained_context);
}

void require_target(std::int64_t target, std::int64_t least) {
  if (target < least)
    throw BadInput("target is " + std::to_string(target) + "; it must be a length of at least 1 token");
}

}  // namespace

const std::vector<const RescaleMethod*>& rescale_methods() {
#define ROPEWALK_ADDRESS(id) &methods::id,
  static const std::vector<const RescaleMethod*> list{ROPEWALK_RESCALE_METHODS(ROPEWALK_ADDRESS)};
#undef ROPEWALK_ADDRESS
  return list;
}

const RescaleMethod* find_rescale_method(std::string_view id) {
  for (const RescaleMethod* method : rescale_methods())
    if (method->id == id) return method;
  return nullptr;
}

bool is_method_id(std::string_view id) {
  return find_rescale_method(id) != nullptr ||
         std::any_of(kFound.begin(), kFound.end(), [&](const NamedId& found) { return found.id == id; });
}

std::string method_name(std::string_view id) {
  if (id == kFoundMethod) return "Found by Ropewalk";
  if (const RescaleMethod* method = find_rescale_method(id)) return std::string(method->name);
  for (const NamedId& found : kFound)
    if (found.id == id) return std::string(found.name);
  return std::string(id);
}

RopeFactors make_factors(std::string_view method_id, const RopeDescription& rope, std::int64_t target,
                         const MethodParameters& parameters) {
  const RescaleMethod& method = required_method(method_id);
  check(rope);
  const bool unscaled = method_id == "none";
  require_target(target, unscaled ? 0 : 1);
  check_parameters(parameters, rope);

  RopeFactors factors;
  factors.method = method.id;
  factors.rope = rope;
  factors.target = unscaled ? 0 : target;
  factors.parameters = parameters;
  factors.critical_dimension = parameters.critical_dimension.value_or(critical_dimension(rope));
  factors.parameters.critical_dimension = factors.critical_dimension;
  const double scale = unscaled ? 1 : parameters.scale.value_or(std::max(1.0, extension_ratio(rope, target)));
  factors.parameters.scale = scale;
  factors.rescale_factors.assign(static_cast<std::size_t>(rope.pairs()), 1.0);
  if (scale > 1) {
    method.fill(factors, scale);
    factors.attention_factor = parameters.attention_factor.value_or(factors.attention_factor);
  }
  check(factors);
  return factors;
}

double scale_beyond_length(const RopeFactors& factors) {
  const double of_target = std::max(1.0, extension_ratio(factors.rope, factors.target));
  return factors.parameters.scale.value_or(of_target) / of_target;
}

RopeFactors factors_at_length(const RopeFactors& factors, std::int64_t length) {
  if (factors.method != "dynamic_ntk") return factors;
  require_target(length, 1);
  const double of_length = extension_ratio(factors.rope, length);
  MethodParameters parameters = factors.parameters;
  parameters.scale = of_length > 1 ? std::max(1.0, of_length * scale_beyond_length(factors)) : 1.0;
  RopeFactors result = make_factors(factors.method, factors.rope, length, parameters);
  result.target = factors.target;
  result.short_rescale_factors = factors.short_rescale_factors;
  result.short_attention_factor = factors.short_attention_factor;
  result.unscaled_tokens = factors.unscaled_tokens;
  result.parameters.scale = factors.parameters.scale;
  return result;
}

double longrope_attention_factor(const RopeDescription& rope, double scale) {
  check(rope);
  if (scale <= 1) return 1;
  if (rope.trained_context < 2)
    throw BadInput("trained_context is 1; LongRoPE's attention factor needs a trained context of at least 2 tokens");
  return std::sqrt(1 + std::log(scale) / std::log(static_cast<double>(rope.trained_context)));
}

double yarn_attention_factor(double scale) {
  return scale <= 1 ? 1 : 0.1 * std::log(scale) + 1;
}

RopeFactors make_split_factors(const RopeDescription& rope, std::int64_t target, int critical_dimension,
                               const std::vector<double>& upper) {
  check(rope);
  require_target(target, 1);
  if (critical_dimension < 0 || critical_dimension >= rope.pairs())
    throw BadInput("critical_dimension is " + std::to_string(critical_dimension) +
                   "; a split needs one from 0 to the last pair, " + std::to_string(rope.pairs() - 1));
  if (upper.size() != static_cast<std::size_t>(rope.pairs() - critical_dimension))
    throw BadInput(std::to_string(upper.size()) + " upper rescale factors for pairs " +
                   std::to_string(critical_dimension) + " to " + std::to_string(rope.pairs() - 1) + "; give " +
                   std::to_string(rope.pairs() - critical_dimension));
  RopeFactors factors;
  factors.method = "longrope2";
  factors.rope = rope;
  factors.target = target;
  factors.critical_dimension = critical_dimension;
  factors.parameters.critical_dimension = critical_dimension;
  const double scale = std::max(1.0, extension_ratio(rope, target));
  factors.parameters.scale = scale;
  factors.attention_factor = longrope_attention_factor(rope, scale);
  for (int i = 0; i < critical_dimension; ++i)
    factors.rescale_factors.push_back(std::pow(upper.front(), static_cast<double>(i) / critical_dimension));
  factors.rescale_factors.insert(factors.rescale_factors.end(), upper.begin(), upper.end());
  check(factors);
  return factors;
}

}  // namespace ropewalk
