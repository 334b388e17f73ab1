#include "core/model/files/hf_config.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/model/files/families/family.h"
#include "core/model/files/file_text.h"
#include "core/model/files/hf_rope.h"
#include "core/model/files/json_fields.h"
#include "core/model/files/model_limits.h"
#include "core/model/files/strict_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

std::string known_architectures() {
  std::vector<std::string> names;
  for (const Family* family : families()) names.emplace_back(family->hf_architecture);
  return joined(names);
}

const Family& find_architecture(const JsonFields& config) {
  const auto architectures = config.texts("architectures").value_or(std::vector<std::string>{});
  const std::string model_type = config.text("model_type").value_or("");
  const Family* family = architectures.empty() ? find_family(model_type) : find_hf_family(architectures.front());
  if (family) return *family;
  const std::string name = architectures.empty() ? "model_type \"" + printable(model_type) + "\""
                                                 : "architecture " + printable(architectures.front());
  throw BadInput(config.where() + ": the " + name + " is not known; known are " + known_architectures());
}

// What the decoder does not compute must not be read past in silence.
void refuse_unsupported(const JsonFields& config, const Family& family) {
  const std::string activation = config.text("hidden_act").value_or("silu");
  if (activation != "silu" && activation != "swish") {
    throw BadInput(config.where() + ": hidden_act is \"" + printable(activation) + "\"; only silu is supported");
  }
  for (const std::string& flag : family.biases) {
    if (config.flag(flag).value_or(false)) {
      throw BadInput(config.where() + ": " + flag + " is true; biases of this kind are not supported for " +
                     std::string(family.id) + " models");
    }
  }
  if (const auto* quantised = config.find("quantization_config")) {
    const auto method = JsonFields(*quantised, config.where() + ": quantization_config").text("quant_method");
    throw BadInput(config.where() + ": the weights are quantised (" +
                   printable(method.value_or("quantization_config")) +
                   "); use the model in F32, F16 or BF16, or as a GGUF file");
  }
}

// layer_types, where given, says it by name; else the layers from `first_sliding` on have the window.
std::vector<bool> sliding_layers(const JsonFields& config, const ModelDescription& model, std::int64_t first_sliding) {
  std::vector<bool> layers;
  for (int i = 0; i < model.layers; ++i) layers.push_back(i >= first_sliding);
  const auto types = config.texts("layer_types");
  if (!types) return layers;
  if (types->size() != layers.size()) {
    throw BadInput(config.where() + ": layer_types names " + std::to_string(types->size()) + " layers, but there are " +
                   std::to_string(model.layers));
  }
  for (std::size_t i = 0; i < types->size(); ++i) {
    if ((*types)[i] != "full_attention" && (*types)[i] != "sliding_attention") {
      throw BadInput(config.where() + ": layer_types has \"" + printable((*types)[i]) +
                     "\"; full_attention and sliding_attention are supported");
    }
    layers[i] = (*types)[i] == "sliding_attention";
  }
  return layers;
}

void read_sliding(const JsonFields& config, const Family& family, ModelDescription& model) {
  if (family.sliding_rule == SlidingRule::none) return;
  const bool by_layer = family.sliding_rule == SlidingRule::later_layers;
  const bool in_use = !by_layer || config.flag("use_sliding_window").value_or(false);
  // A null switches the window off; only where the key is absent does the default hold.
  const bool silent = !config.contains("sliding_window");
  const auto window = config.integer("sliding_window", 1, kMostPositions);
  if (in_use) model.sliding_window = window ? *window : silent ? family.sliding_window : 0;
  const std::int64_t first =
      !by_layer ? 0
      : model.sliding_window > 0
          ? config.integer("max_window_layers", 0, kMostPositions).value_or(family.max_window_layers)
          : model.layers;
  const std::vector<bool> layers =
      by_layer ? sliding_layers(config, model, first) : std::vector<bool>(static_cast<std::size_t>(model.layers), true);
  const bool any = std::find(layers.begin(), layers.end(), true) != layers.end();
  if (by_layer && any && model.sliding_window == 0) {
    throw BadInput(config.where() + ": layer_types names sliding_attention, but there is no sliding_window in use");
  }
  if (!any) model.sliding_window = 0;
  if (model.sliding_window > 0) model.sliding_layers = layers;
}

void read_sizes(const JsonFields& config, const Family& family, ModelDescription& model) {
  const auto whole = [&](const char* key, std::int64_t most) {
    return static_cast<int>(config.require_integer(key, 1, most));
  };
  model.layers = whole("num_hidden_layers", kMostLayers);
  model.hidden_size = whole("hidden_size", kMostWidth);
  model.intermediate_size = whole("intermediate_size", kMostWidth);
  model.attention_heads = whole("num_attention_heads", kMostHeads);
  model.vocabulary = whole("vocab_size", kMostVocabulary);
  model.maximum_positions = config.require_integer("max_position_embeddings", 1, kMostPositions);
  // Absent: the family's default; null: as many as attention heads.
  const bool silent = !config.contains("num_key_value_heads");
  const int default_heads = silent && family.key_value_heads > 0 ? family.key_value_heads : model.attention_heads;
  model.key_value_heads =
      static_cast<int>(config.integer("num_key_value_heads", 1, kMostHeads).value_or(default_heads));
  const int default_dim =
      !config.contains("head_dim") && family.head_dim > 0 ? family.head_dim : model.hidden_size / model.attention_heads;
  model.head_dim = static_cast<int>(config.integer("head_dim", 2, kMostHeadDim).value_or(default_dim));
  if (!config.has("head_dim") && family.head_dim == 0 && model.hidden_size % model.attention_heads != 0) {
    throw BadInput(config.where() + ": hidden_size " + std::to_string(model.hidden_size) + " is no multiple of " +
                   std::to_string(model.attention_heads) + " attention heads, and no head_dim is given");
  }
  model.norm_epsilon = config.number("rms_norm_eps", 0, 1).value_or(family.norm_epsilon);
  model.tied_embeddings = config.flag("tie_word_embeddings").value_or(false);
  check_sizes(model, config.where());
}

}  // namespace

ModelDescription describe_hf_config(const std::string& config_text, const std::string& where) {
  const nlohmann::json json = parse_strict_json(config_text, where);
  const JsonFields config(json, where);
  const Family& family = find_architecture(config);
  ModelDescription model;
  model.family = family.id;
  model.file_format = "safetensors";
  refuse_unsupported(config, family);
  read_sizes(config, family, model);
  read_hf_rope(json, where, family, model);
  read_sliding(config, family, model);
  model.needle_template = config.text("ropewalk_needle_template").value_or("");
  model.haystack = config.text("ropewalk_haystack").value_or("");
  return model;
}

}  // namespace ropewalk
