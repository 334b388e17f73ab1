// The RoPE fields of a HF config.json (method.md, section 7).
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/exchange/unscaled_tokens.h"
#include "core/rope/factor_lists.h"
#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Json = nlohmann::ordered_json;

double ratio(const RopeFactors& factors) {
  return static_cast<double>(context_length(factors)) / static_cast<double>(factors.rope.trained_context);
}

// The dictionary's fields that transformers 4 and 5 share; vLLM reads the two mscales beside the lists.
Json longrope_dictionary(const RopeFactors& factors) {
  Json json;
  json["rope_type"] = "longrope";
  json["factor"] = std::max(1.0, ratio(factors));
  json["attention_factor"] = factors.attention_factor;
  json["original_max_position_embeddings"] = factors.rope.trained_context;
  json["short_mscale"] = factors.short_attention_factor;
  json["long_mscale"] = factors.attention_factor;
  json["short_factor"] = short_list(factors);
  json["long_factor"] = factors.rescale_factors;
  return json;
}

// What transformers 4's Phi3Config accepts: exactly these three fields.
Json phi3_dictionary(const RopeFactors& factors) {
  const double computed = longrope_attention_factor(factors.rope, ratio(factors));
  if (std::abs(factors.attention_factor / computed - 1) > 1e-6)
    throw BadInput("the set's attention factor is " + number_text(factors.attention_factor) +
                   ", but transformers 4 takes none for phi3 and would compute " + number_text(computed) +
                   "; export for transformers 5, or use LongRoPE's attention factor");
  Json json;
  json["type"] = "longrope";
  json["short_factor"] = short_list(factors);
  json["long_factor"] = factors.rescale_factors;
  return json;
}

void check_exportable(const RopeFactors& factors) {
  check(factors);
  require_no_unscaled_tokens(factors, "a Hugging Face config");
}

std::string config_text(const char* key, Json dictionary, const RopeFactors& factors) {
  Json json;
  json[key] = std::move(dictionary);
  json["original_max_position_embeddings"] = factors.rope.trained_context;
  json["max_position_embeddings"] = context_length(factors);
  return json.dump(2) + "\n";
}

}  // namespace

std::string hf_rope_scaling_text(const RopeFactors& factors, std::string_view family) {
  check_exportable(factors);
  return config_text("rope_scaling", family == "phi3" ? phi3_dictionary(factors) : longrope_dictionary(factors),
                     factors);
}

std::string hf_rope_parameters_text(const RopeFactors& factors) {
  check_exportable(factors);
  Json dictionary = longrope_dictionary(factors);
  dictionary["rope_theta"] = factors.rope.rope_theta;
  return config_text("rope_parameters", std::move(dictionary), factors);
}

std::string hf_export_note(const RopeFactors& factors) {
  std::string note;
  if (factors.attention_factor != factors.short_attention_factor)
    note += "transformers and llama.cpp use one attention factor, " + number_text(factors.attention_factor) +
            ", at every length; up to the trained context this set has " + number_text(factors.short_attention_factor) +
            ". vLLM takes both (short_mscale, long_mscale). ";
  if (factors.method == "dynamic_ntk")
    note +=
        "The lists are Dynamic NTK at " + std::to_string(factors.target) + " tokens: they do not follow the length. ";
  if (!note.empty()) note.pop_back();
  return note;
}

}  // namespace ropewalk
