#include "core/model/files/gguf_rope.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/model/files/file_text.h"
#include "core/model/files/model_limits.h"
#include "core/model/files/own_scaling.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr double kMostFactor = 1e6;

struct GgufScaling {
  const GgufFile& file;
  const std::string& prefix;
  const ModelDescription& model;  // model.rope is filled

  std::string key(const char* name) const { return prefix + "rope.scaling." + name; }
  std::optional<double> number(const char* name, double low = 1e-6) const {
    return file.number(key(name), low, kMostFactor);
  }
  // A factor of 0 or none means 1 in llama.cpp.
  double factor() const {
    const auto value = file.number(key("factor"), 0, kMostFactor);
    const auto older = value ? value : file.number(prefix + "rope.scale_linear", 0, kMostFactor);
    return older.value_or(0) > 0 ? *older : 1;
  }
};

int read_rotary_dim(const GgufFile& file, const std::string& prefix, const Family& family, int head_dim) {
  const auto rotary = file.integer(prefix + "rope.dimension_count", 2, head_dim).value_or(head_dim);
  if (rotary % 2 != 0 || (rotary != head_dim && !family.partial_rotary)) {
    throw BadInput(file.path() + ": " + prefix + "rope.dimension_count is " + std::to_string(rotary) +
                   " for heads of " + std::to_string(head_dim) + " coordinates; " +
                   (rotary % 2 ? "it must be even" : std::string(family.id) + " models rotate whole heads"));
  }
  return static_cast<int>(rotary);
}

// One lambda a pair; nothing when the file has no such tensor.
std::optional<std::vector<double>> read_factors(const GgufFile& file, const char* name, int pairs) {
  const TensorInfo* tensor = file.find(name);
  if (!tensor) return {};
  if (tensor->type != TensorType::f32 || tensor->shape != std::vector<std::int64_t>{pairs}) {
    throw BadInput(file.path() + ": tensor " + name + " is " + std::string(tensor_type_name(tensor->type)) + " " +
                   shape_text(tensor->shape) + ", but must be F32 [" + std::to_string(pairs) + "], one a rotary pair");
  }
  std::vector<float> values(static_cast<std::size_t>(pairs));
  read_rows(*tensor, 0, 1, values.data());
  std::vector<double> factors(values.begin(), values.end());
  check_factor_list(file.path(), name, factors, pairs);
  return factors;
}

RopeFactors linear(const GgufScaling& s) {
  MethodParameters parameters;
  parameters.scale = s.factor();
  parameters.attention_factor = s.number("attn_factor");
  const auto target = scaled_length(s.model.rope.trained_context, *parameters.scale, s.model.maximum_positions);
  return formula_scaling(s.file.path(), "pi", s.model.rope, target, parameters);
}

RopeFactors yarn(const GgufScaling& s) {
  MethodParameters parameters;
  parameters.scale = s.factor();
  parameters.beta_fast = s.number("yarn_beta_fast").value_or(32);
  parameters.beta_slow = s.number("yarn_beta_slow").value_or(1);
  const auto target = scaled_length(s.model.rope.trained_context, *parameters.scale, s.model.maximum_positions);
  RopeFactors factors = formula_scaling(s.file.path(), "yarn", s.model.rope, target, parameters);
  factors.attention_factor *= s.number("attn_factor").value_or(1);  // llama.cpp multiplies the formula's by it
  return factors;
}

// The lists, and LongRoPE's attention factor unless the file states one.
RopeFactors longrope(const GgufScaling& s) {
  const int pairs = s.model.rope.pairs();
  const auto long_factor = read_factors(s.file, "rope_factors_long.weight", pairs);
  if (!long_factor) {
    throw BadInput(s.file.path() + ": " + s.key("type") +
                   " is longrope, but there is no tensor rope_factors_long.weight");
  }
  const double ratio =
      static_cast<double>(s.model.maximum_positions) / static_cast<double>(s.model.rope.trained_context);
  LongropeLists lists;
  lists.long_factor = *long_factor;
  lists.short_factor = read_factors(s.file, "rope_factors_short.weight", pairs);
  lists.attention_factor = s.number("attn_factor").value_or(longrope_attention_factor(s.model.rope, ratio));
  lists.short_attention_factor = lists.attention_factor;  // llama.cpp applies one to both
  return longrope_scaling(s.file.path(), s.model.rope,
                          scaled_length(s.model.rope.trained_context, 1, s.model.maximum_positions), lists);
}

struct ScalingType {
  std::string_view name;
  RopeFactors (*make)(const GgufScaling&);  // nullptr: no scaling
};
constexpr ScalingType kTypes[] = {{"none", nullptr}, {"linear", linear}, {"yarn", yarn}, {"longrope", longrope}};

const ScalingType& find_type(const GgufScaling& s) {
  // The converter writes Phi-3's lists without a type; llama.cpp takes a missing type for linear.
  const bool lists = s.file.find("rope_factors_long.weight") != nullptr;
  const std::string name = s.file.text(s.key("type")).value_or("linear");
  for (const ScalingType& type : kTypes)
    if (type.name == (lists ? "longrope" : name)) return type;
  throw BadInput(s.file.path() + ": " + s.key("type") + " is \"" + printable(name) +
                 "\"; known are none, linear, yarn and longrope");
}

}  // namespace

void read_gguf_rope(const GgufFile& file, const std::string& prefix, const Family& family, ModelDescription& model) {
  const GgufScaling scaling{file, prefix, model};
  model.rope.rotary_dim = read_rotary_dim(file, prefix, family, model.head_dim);
  model.rope.rope_theta = file.number(prefix + "rope.freq_base", 1.000001, 1e15).value_or(10000);
  model.rope.trained_context = file.integer(scaling.key("original_context_length"), 0, kMostPositions).value_or(0);
  if (model.rope.trained_context == 0) model.rope.trained_context = model.maximum_positions;
  check(model.rope);
  const ScalingType& type = find_type(scaling);
  const auto divisors = read_factors(file, "rope_freqs.weight", model.rope.pairs());
  const bool scales = type.make && (type.make != linear || scaling.factor() != 1);
  if (scales) {
    model.own_factors = type.make(scaling);
    for (std::size_t i = 0; divisors && i < divisors->size(); ++i)
      model.own_factors->rescale_factors[i] *= (*divisors)[i];
  } else if (divisors) {
    LongropeLists lists;
    lists.long_factor = *divisors;
    lists.attention_factor = scaling.number("attn_factor").value_or(1);
    model.own_factors = longrope_scaling(file.path(), model.rope, model.maximum_positions, lists);
  }
}

}  // namespace ropewalk
