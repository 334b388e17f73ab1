#include "core/exchange/foreign_factors.h"

#include <algorithm>
#include <cmath>

#include "core/exchange/lenient_fields.h"
#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"

namespace ropewalk {

namespace {

constexpr const char* kOriginal = "original_max_position_embeddings";

bool has_any(const nlohmann::json& json, std::initializer_list<const char*> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return json.contains(key); });
}

void disagree(const std::string& key, const std::string& file, const std::string& model) {
  throw BadInput("it is for another model: its " + key + " is " + file + ", the model's is " + model);
}

// One factor a pair, each finite and at least 1.
std::optional<std::vector<double>> factor_list(const LenientFields& fields, const char* key, int pairs) {
  const auto list = fields.get<std::vector<double>>(key);
  if (!list) return list;
  const std::string path = fields.path() + "." + key;
  if (list->size() != static_cast<std::size_t>(pairs))
    throw BadInput(path + " has " + std::to_string(list->size()) + " rescale factors, but the model has " +
                   std::to_string(pairs) + " rotary pairs; give one value a pair");
  for (std::size_t i = 0; i < list->size(); ++i)
    if (!std::isfinite((*list)[i]) || (*list)[i] < 1)
      throw BadInput(path + " of pair " + std::to_string(i) + " is " + number_text((*list)[i]) +
                     "; a rescale factor must be a finite number of at least 1");
  return list;
}

std::vector<double> required_list(const LenientFields& fields, const char* key, int pairs) {
  const auto list = factor_list(fields, key, pairs);
  if (!list) throw BadInput(fields.path() + ": the key \"" + key + "\" is missing");
  return *list;
}

// Ropewalk keeps no list where nothing is rescaled.
std::vector<double> without_ones(std::optional<std::vector<double>> list) {
  const bool ones = !list || std::all_of(list->begin(), list->end(), [](double value) { return value == 1; });
  return ones ? std::vector<double>{} : *std::move(list);
}

std::int64_t required_target(std::int64_t target) {
  if (target < 1)
    throw BadInput("target is " + std::to_string(target) +
                   ", and the file names no length that its factors are for; give a target length of at least 1");
  return target;
}

double extension_ratio(const RopeDescription& rope, double length) {
  return length / static_cast<double>(rope.trained_context);
}

// The dictionary with the lists, and what a config.json says around it.
struct HfRope {
  LenientFields inside;
  std::optional<LenientFields> config;
  bool transformers5 = false;
};

[[noreturn]] void refuse_without_lists(const LenientFields& inside) {
  const nlohmann::json* type = inside.find("rope_type");
  if (!type) type = inside.find("type");
  throw BadInput(inside.path() + " has no list long_factor" +
                 (type ? " (its rope_type is " + json_detail::describe(*type) + ")" : std::string()) +
                 "; only LongRoPE's lists can be read from it. Choose a formula as a method instead");
}

HfRope find_rope(const nlohmann::json& json) {
  if (json.contains("long_factor") || !has_any(json, {"rope_scaling", "rope_parameters", "model_type"})) {
    HfRope rope{LenientFields(json, "the rope dictionary"), std::nullopt};
    if (!rope.inside.find("long_factor")) refuse_without_lists(rope.inside);
    return rope;
  }
  const LenientFields config(json, "config.json");
  const bool older = config.find("rope_scaling") != nullptr;  // both transformers prefer it where both stand
  const char* key = older ? "rope_scaling" : "rope_parameters";
  const nlohmann::json* dictionary = config.find(key);
  if (!dictionary)
    throw BadInput("config.json has no rope_scaling or rope_parameters: there are no rescale factors in it");
  HfRope rope{LenientFields(*dictionary, key), config, !older};
  if (!rope.inside.find("long_factor")) refuse_without_lists(rope.inside);
  return rope;
}

struct Lengths {
  std::optional<std::int64_t> maximum;
  bool original_at_top = false;
};

Lengths check_lengths(const HfRope& hf, const RopeDescription& rope) {
  Lengths lengths;
  std::optional<std::int64_t> original;
  if (hf.config) {
    original = hf.config->get<std::int64_t>(kOriginal);
    lengths.original_at_top = original.has_value();
    lengths.maximum = hf.config->get<std::int64_t>("max_position_embeddings");
    if (lengths.maximum) AtLeast{1}.check("config.json.max_position_embeddings", static_cast<double>(*lengths.maximum));
    if (const auto theta = hf.config->get<double>("rope_theta")) require_same_base("rope_theta", *theta, rope);
  }
  if (!original) original = hf.inside.get<std::int64_t>(kOriginal);  // for longrope the top level wins
  if (original) require_same_context(kOriginal, *original, rope);
  if (const auto theta = hf.inside.get<double>("rope_theta")) require_same_base("rope_theta", *theta, rope);
  return lengths;
}

}  // namespace

void require_same_base(const char* key, double file, const RopeDescription& model) {
  // GGUF keeps the base in float32.
  if (!(std::abs(file / model.rope_theta - 1) <= 1e-6)) disagree(key, number_text(file), number_text(model.rope_theta));
}

void require_same_context(const char* key, std::int64_t file, const RopeDescription& model) {
  if (file != model.trained_context) disagree(key, std::to_string(file), std::to_string(model.trained_context));
}

void require_same_rotary_dim(const char* key, int file, const RopeDescription& model) {
  if (file != model.rotary_dim) disagree(key, std::to_string(file), std::to_string(model.rotary_dim));
}

bool is_hf_rope(const nlohmann::json& json) {
  return json.is_object() &&
         has_any(json, {"rope_scaling", "rope_parameters", "long_factor", "rope_type", "model_type"});
}

RopeFactors factors_from_hf(const nlohmann::json& json, const RopeDescription& rope, std::int64_t target) {
  const HfRope hf = find_rope(json);
  const Lengths lengths = check_lengths(hf, rope);
  RopeFactors factors;
  factors.method = "longrope";
  factors.rope = rope;
  factors.critical_dimension = critical_dimension(rope);
  factors.rescale_factors = required_list(hf.inside, "long_factor", rope.pairs());
  factors.short_rescale_factors = without_ones(factor_list(hf.inside, "short_factor", rope.pairs()));

  const auto stated = hf.inside.get<double>("factor");
  if (stated) Between{1e-6, 1e6}.check(hf.inside.path() + ".factor", *stated);
  const double stated_length = std::round(stated.value_or(0) * static_cast<double>(rope.trained_context));
  factors.target = required_target(lengths.maximum ? *lengths.maximum
                                   : stated        ? static_cast<std::int64_t>(std::min(stated_length, 9e15))
                                                   : target);
  // transformers 4 lets the lengths win where the top level has the original one; transformers 5 lets `factor` win.
  const double ratio = extension_ratio(rope, static_cast<double>(factors.target));
  const bool lengths_win = !hf.transformers5 && lengths.original_at_top;
  const double scale = std::max(1.0, lengths_win ? ratio : stated.value_or(ratio));
  factors.parameters.scale = scale;

  const auto attention = hf.inside.get<double>("attention_factor");
  const auto or_formula = [&](std::optional<double> value) {
    return value ? *value : longrope_attention_factor(rope, scale);
  };
  factors.parameters.attention_factor = attention ? attention : hf.inside.get<double>("long_mscale");
  factors.attention_factor = or_formula(factors.parameters.attention_factor);
  const auto of_short = hf.inside.get<double>("short_mscale");
  factors.short_attention_factor = or_formula(of_short ? of_short : attention);
  check(factors);
  return factors;
}

bool is_search_result(const nlohmann::json& json) {
  return json.is_object() && json.contains("best");
}

RopeFactors factors_from_search_result(const nlohmann::json& json, const RopeDescription& rope, std::int64_t target) {
  if (json.at("best").is_null()) throw BadInput("the search found no candidate: its \"best\" is null");
  const LenientFields best(json.at("best"), "best");
  if (const auto dim = best.get<int>("rotary_dim")) require_same_rotary_dim("rotary_dim", *dim, rope);
  if (const auto theta = best.get<double>("rope_theta")) require_same_base("rope_theta", *theta, rope);
  if (const auto context = best.get<std::int64_t>("trained_context"))
    require_same_context("trained_context", *context, rope);
  RopeFactors factors;
  factors.method = best.get<std::string>("method").value_or("longrope2");
  if (!is_method_id(factors.method)) throw BadInput("best.method: unknown method \"" + factors.method + "\"");
  factors.rope = rope;
  factors.target = required_target(best.get<std::int64_t>("target").value_or(target));
  factors.critical_dimension = best.get<int>("critical_dimension").value_or(critical_dimension(rope));
  factors.parameters.critical_dimension = factors.critical_dimension;
  factors.rescale_factors = required_list(best, "rescale_factors", rope.pairs());
  const double scale = std::max(1.0, extension_ratio(rope, static_cast<double>(factors.target)));
  factors.parameters.scale = scale;
  const auto attention = best.get<double>("attention_factor");
  factors.attention_factor = attention ? *attention : longrope_attention_factor(rope, scale);
  factors.short_rescale_factors = without_ones(factor_list(best, "short_rescale_factors", rope.pairs()));
  factors.short_attention_factor = best.get<double>("short_attention_factor").value_or(1.0);
  factors.unscaled_tokens = best.get<int>("unscaled_tokens").value_or(0);
  check(factors);
  return factors;
}

}  // namespace ropewalk
