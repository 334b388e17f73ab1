#include "core/model/files/hf_rope.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/model/files/file_text.h"
#include "core/model/files/json_fields.h"
#include "core/model/files/model_limits.h"
#include "core/model/files/own_scaling.h"
#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr double kMostFactor = 1e6;
const char* const kOriginal = "original_max_position_embeddings";

// What the functions of the rope types see.
struct Scaling {
  const JsonFields& fields;  // the rope dictionary
  const JsonFields& config;
  const Family& family;
  const ModelDescription& model;  // model.rope is filled
  bool transformers5;

  double factor() const { return fields.require_number("factor", 1, kMostFactor); }
  std::int64_t target(double scale) const {
    return scaled_length(model.rope.trained_context, scale, model.maximum_positions);
  }
};

RopeFactors linear(const Scaling& s) {
  MethodParameters parameters;
  parameters.scale = s.factor();
  return formula_scaling(s.fields.where(), "pi", s.model.rope, s.target(*parameters.scale), parameters);
}

RopeFactors dynamic(const Scaling& s) {
  MethodParameters parameters;
  parameters.dynamic_factor = s.factor();
  RopeFactors factors =
      formula_scaling(s.fields.where(), "dynamic_ntk", s.model.rope, s.target(parameters.dynamic_factor), parameters);
  factors.method = "dynamic_ntk";
  return factors;
}

RopeFactors yarn(const Scaling& s) {
  MethodParameters parameters;
  parameters.scale = s.factor();
  parameters.beta_fast = s.fields.number("beta_fast", 0, kMostFactor).value_or(0);
  parameters.beta_slow = s.fields.number("beta_slow", 0, kMostFactor).value_or(0);
  if (parameters.beta_fast == 0) parameters.beta_fast = 32;  // transformers: `or 32`
  if (parameters.beta_slow == 0) parameters.beta_slow = 1;
  parameters.truncate = s.fields.flag("truncate").value_or(true);
  const auto mscale = s.fields.number("mscale", -kMostFactor, kMostFactor);
  const auto mscale_all_dim = s.fields.number("mscale_all_dim", -kMostFactor, kMostFactor);
  if (mscale.value_or(0) != 0 && mscale_all_dim.value_or(0) != 0) {  // transformers uses them together or not at all
    parameters.mscale = mscale;
    parameters.mscale_all_dim = mscale_all_dim;
  }
  parameters.attention_factor = s.fields.number("attention_factor", 1e-6, kMostFactor);
  return formula_scaling(s.fields.where(), "yarn", s.model.rope, s.target(*parameters.scale), parameters);
}

RopeFactors llama3(const Scaling& s) {
  if (!s.fields.has(kOriginal) && !s.config.has(kOriginal)) {
    throw BadInput(s.fields.where() + ": rope_type llama3 needs " + kOriginal);
  }
  MethodParameters parameters;
  parameters.scale = s.factor();
  parameters.low_freq_factor = s.fields.require_number("low_freq_factor", 1e-6, kMostFactor);
  parameters.high_freq_factor = s.fields.require_number("high_freq_factor", 1e-6, kMostFactor);
  return formula_scaling(s.fields.where(), "llama3", s.model.rope, s.target(*parameters.scale), parameters);
}

RopeFactors longrope(const Scaling& s) {
  LongropeLists lists;
  lists.long_factor = s.fields.numbers("long_factor").value_or(std::vector<double>{});
  lists.short_factor = s.fields.numbers("short_factor").value_or(std::vector<double>{});
  const auto original = static_cast<double>(s.model.rope.trained_context);
  const double ratio = static_cast<double>(s.model.maximum_positions) / original;
  const auto stated = s.fields.number("factor", 1e-6, kMostFactor);
  // transformers 4 lets the lengths win where the top level has the original one; transformers 5 lets `factor` win.
  const bool lengths_win = !s.transformers5 && (s.config.has(kOriginal) || s.family.longrope_original > 0);
  const double scale = lengths_win ? ratio : stated.value_or(ratio);
  const auto attention = s.fields.number("attention_factor", 1e-6, kMostFactor);
  lists.attention_factor = attention.value_or(longrope_attention_factor(s.model.rope, scale));
  lists.short_attention_factor = lists.attention_factor;  // transformers applies one to both
  // vLLM's spelling of two different values. Never written by transformers, so it cannot contradict it.
  if (!attention) {
    lists.attention_factor = s.fields.number("long_mscale", 1e-6, kMostFactor).value_or(lists.attention_factor);
  }
  lists.short_attention_factor =
      s.fields.number("short_mscale", 1e-6, kMostFactor).value_or(lists.short_attention_factor);
  return longrope_scaling(s.fields.where(), s.model.rope, s.target(1), lists);
}

struct RopeType {
  std::string_view name;
  RopeFactors (*make)(const Scaling&);  // nullptr: no scaling
};
constexpr RopeType kRopeTypes[] = {{"default", nullptr}, {"linear", linear},     {"dynamic", dynamic}, {"yarn", yarn},
                                   {"llama3", llama3},   {"longrope", longrope}, {"su", longrope}};

const RopeType& find_type(const JsonFields& fields, const Family& family, bool transformers5) {
  auto name = fields.text("rope_type");
  const auto older = fields.text("type");
  if (!name) name = older;
  if (!name && transformers5) name = "default";
  if (!name) throw BadInput(fields.where() + ": rope_type is missing");
  // Early Phi-3 folders call LongRoPE "yarn"; transformers renames it there.
  if (*name == "yarn" && family.longrope_original > 0 && fields.has("long_factor")) name = "longrope";
  for (const RopeType& type : kRopeTypes)
    if (type.name == *name) return type;
  throw BadInput(fields.where() + ": rope_type \"" + printable(*name) +
                 "\" is not known; known are default, linear, dynamic, yarn, llama3 and longrope");
}

double read_theta(const JsonFields& config, const JsonFields* inside) {
  const auto outer = config.number("rope_theta", 1.000001, 1e15);
  const auto inner = inside ? inside->number("rope_theta", 1.000001, 1e15) : std::nullopt;
  if (outer && inner && *outer != *inner) {
    throw BadInput(config.where() + ": rope_theta is " + number_text(*outer) + " at the top level and " +
                   number_text(*inner) + " in the rope dictionary; leave one");
  }
  return inner ? *inner : outer.value_or(10000);
}

int read_rotary_dim(const JsonFields& config, const JsonFields* inside, const Family& family, int head_dim) {
  auto share = config.number("partial_rotary_factor", 0, 1);
  if (const auto inner = inside ? inside->number("partial_rotary_factor", 0, 1) : std::nullopt) share = inner;
  if (share.value_or(1) != 1 && !family.partial_rotary) {
    throw BadInput(config.where() + ": partial_rotary_factor is " + number_text(*share) + ", which a " +
                   std::string(family.id) + " model cannot have");
  }
  const int rotary = static_cast<int>(head_dim * share.value_or(1));
  if (rotary < 2 || rotary % 2 != 0) {
    throw BadInput(config.where() + ": the rotary dimension is " + std::to_string(rotary) + " (head_dim " +
                   std::to_string(head_dim) + "), but it must be even and at least 2");
  }
  return rotary;
}

std::int64_t read_trained_context(const JsonFields& config, const JsonFields* inside, const Family& family,
                                  bool is_longrope, std::int64_t maximum_positions) {
  const auto outer = config.integer(kOriginal, 1, kMostPositions);
  const auto inner = inside ? inside->integer(kOriginal, 1, kMostPositions) : std::nullopt;
  // Where both stand and differ: transformers 4 takes the outer one for longrope, else the dictionary's.
  if (outer && inner) return is_longrope ? *outer : *inner;
  if (outer || inner) return outer ? *outer : *inner;
  if (is_longrope && family.longrope_original > 0) return family.longrope_original;
  return maximum_positions;
}

}  // namespace

void read_hf_rope(const nlohmann::json& json, const std::string& where, const Family& family, ModelDescription& model) {
  const JsonFields config(json, where);
  const bool older = config.has("rope_scaling");  // both transformers prefer it where both stand
  const nlohmann::json* dictionary = config.find(older ? "rope_scaling" : "rope_parameters");
  std::optional<JsonFields> inside;
  const RopeType* type = nullptr;
  if (dictionary) {
    inside.emplace(*dictionary, where + ": " + (older ? "rope_scaling" : "rope_parameters"));
    for (const auto& [key, value] : dictionary->items()) {
      if (value.is_object()) {
        throw BadInput(inside->where() + " has an own dictionary for \"" + printable(key) +
                       "\"; different rotary embeddings in one model are not supported");
      }
    }
    type = &find_type(*inside, family, !older);
  }
  const JsonFields* fields = inside ? &*inside : nullptr;
  model.rope.rotary_dim = read_rotary_dim(config, fields, family, model.head_dim);
  model.rope.rope_theta = read_theta(config, fields);
  model.rope.trained_context =
      read_trained_context(config, fields, family, type && type->make == longrope, model.maximum_positions);
  check(model.rope);
  if (type && type->make) model.own_factors = type->make({*fields, config, family, model, !older});
}

}  // namespace ropewalk
