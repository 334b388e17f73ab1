#include "core/model/files/hf_config_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/model/files/families/family.h"
#include "core/model/files/file_text.h"
#include "core/model/files/hf_config.h"
#include "core/model/files/strict_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Json = nlohmann::ordered_json;

// What the fields that are handed in may set against the description.
constexpr std::array<std::string_view, 5> kReplaceable = {"max_position_embeddings", "original_max_position_embeddings",
                                                          "bos_token_id", "eos_token_id", "pad_token_id"};

void put_sliding(const ModelDescription& model, const Family& family, Json& json) {
  if (family.sliding_rule == SlidingRule::none) return;
  const bool in_use = model.sliding_window > 0;
  json["sliding_window"] = in_use ? Json(model.sliding_window) : Json(nullptr);  // absent would be the family's default
  if (family.sliding_rule != SlidingRule::later_layers) return;
  const auto& layers = model.sliding_layers;
  json["use_sliding_window"] = in_use;
  // Readers that do not know layer_types go by the first layer that has the window.
  json["max_window_layers"] =
      in_use ? std::find(layers.begin(), layers.end(), true) - layers.begin() : std::ptrdiff_t{model.layers};
  if (!in_use) return;
  json["layer_types"] = Json::array();
  for (const bool sliding : layers) json["layer_types"].push_back(sliding ? "sliding_attention" : "full_attention");
}

void put_rope(const ModelDescription& model, const Family& family, Json& json) {
  json["max_position_embeddings"] = model.maximum_positions;
  if (model.rope.trained_context != model.maximum_positions || family.longrope_original > 0)
    json["original_max_position_embeddings"] = model.rope.trained_context;
  json["rope_theta"] = model.rope.rope_theta;
  if (!family.partial_rotary) return;
  double share = static_cast<double>(model.rope.rotary_dim) / model.head_dim;
  while (share < 1 && static_cast<int>(model.head_dim * share) < model.rope.rotary_dim)
    share = std::nextafter(share, 2);
  json["partial_rotary_factor"] = share;
}

Json described(const ModelDescription& model, const Family& family, TensorType type) {
  Json json;
  json["architectures"] = Json::array({family.hf_architecture});
  json["model_type"] = family.id;
  json["hidden_act"] = "silu";
  json["hidden_size"] = model.hidden_size;
  json["intermediate_size"] = model.intermediate_size;
  json["num_hidden_layers"] = model.layers;
  json["num_attention_heads"] = model.attention_heads;
  json["num_key_value_heads"] = model.key_value_heads;
  json["head_dim"] = model.head_dim;
  json["vocab_size"] = model.vocabulary;
  json["rms_norm_eps"] = model.norm_epsilon;
  json["tie_word_embeddings"] = model.tied_embeddings;
  for (const std::string& flag : family.biases) json[flag] = false;
  put_rope(model, family, json);
  put_sliding(model, family, json);
  json["torch_dtype"] = type == TensorType::bf16 ? "bfloat16" : "float32";
  if (!model.needle_template.empty()) json["ropewalk_needle_template"] = model.needle_template;
  if (!model.haystack.empty()) json["ropewalk_haystack"] = model.haystack;
  // Where they are absent, transformers takes numbers that need not lie in this vocabulary.
  for (const char* id : {"bos_token_id", "eos_token_id", "pad_token_id"}) json[id] = nullptr;
  return json;
}

void put_field(const std::string& key, const nlohmann::json& value, Json& given, Json& config) {
  const auto differs = [&](const Json& there, const char* whose) {
    throw BadInput("the field " + printable(key) + " for config.json is " + printable(value.dump()) + ", but " + whose +
                   " is " + printable(there.dump()));
  };
  if (given.contains(key) && given[key] != Json(value)) differs(given[key], "another field's value");
  const bool replaceable = std::find(kReplaceable.begin(), kReplaceable.end(), key) != kReplaceable.end();
  if (!replaceable && config.contains(key) && config[key] != Json(value)) differs(config[key], "the model's value");
  given[key] = value;
  config[key] = value;
}

template <class T>
void require_same(const char* what, const T& written, const T& read) {
  if (written == read) return;
  throw BadInput(std::string("config.json cannot say this model: its ") + what + " would be read back as " +
                 Json(read).dump() + " and not as " + Json(written).dump());
}

// What config.json is read back as must be the model that was to be written.
void check_read_back(const ModelDescription& model, const ModelDescription& read, bool positions_replaced) {
  require_same("num_hidden_layers", model.layers, read.layers);
  require_same("hidden_size", model.hidden_size, read.hidden_size);
  require_same("intermediate_size", model.intermediate_size, read.intermediate_size);
  require_same("num_attention_heads", model.attention_heads, read.attention_heads);
  require_same("num_key_value_heads", model.key_value_heads, read.key_value_heads);
  require_same("head_dim", model.head_dim, read.head_dim);
  require_same("vocab_size", model.vocabulary, read.vocabulary);
  require_same("rms_norm_eps", model.norm_epsilon, read.norm_epsilon);
  require_same("tie_word_embeddings", model.tied_embeddings, read.tied_embeddings);
  require_same("sliding_window", model.sliding_window, read.sliding_window);
  if (model.sliding_window > 0) require_same("layers with a window", model.sliding_layers, read.sliding_layers);
  if (!positions_replaced) require_same("max_position_embeddings", model.maximum_positions, read.maximum_positions);
  require_same("rotary dimension", model.rope.rotary_dim, read.rope.rotary_dim);
  require_same("rope_theta", model.rope.rope_theta, read.rope.rope_theta);
  require_same("trained context", model.rope.trained_context, read.rope.trained_context);
  if (model.own_factors && !read.own_factors) {
    throw BadInput(
        "the model scales its rotary embedding, but no rope_scaling or rope_parameters was given for its "
        "config.json; without one the scaling would be lost");
  }
}

}  // namespace

std::string hf_config_text(const ModelDescription& model, TensorType type, std::span<const std::string> fields) {
  const Family* family = find_family(model.family);
  if (!family) throw BadInput("a model of the family \"" + printable(model.family) + "\" cannot be written");
  Json config = described(model, *family, type), given = Json::object();
  for (const std::string& text : fields) {
    const nlohmann::json object = parse_strict_json(text, "a field for config.json");
    if (!object.is_object()) throw BadInput("a field for config.json must be a JSON object, not " + printable(text));
    for (const auto& [key, value] : object.items()) put_field(key, value, given, config);
  }
  const std::string text = config.dump(2) + "\n";
  check_read_back(model, describe_hf_config(text, "config.json as it would be written"),
                  given.contains("max_position_embeddings"));
  return text;
}

}  // namespace ropewalk
