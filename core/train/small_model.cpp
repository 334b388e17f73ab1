#include "core/train/small_model.h"

#include <nlohmann/json.hpp>

#include "core/model/files/new_folder.h"
#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

constexpr int kHeadDim = SmallModelShape::head_dim;
constexpr int kMostLayers = 64, kMostWidth = 8192, kMostHeads = 64;

void check(const char* what, std::int64_t value, std::int64_t least, std::int64_t most) {
  if (value < least || value > most)
    throw BadInput(std::string("The small model's ") + what + " is " + std::to_string(value) + "; it must be within " +
                   std::to_string(least) + " .. " + std::to_string(most) + ".");
}

std::uint64_t parameters_of(const ModelDescription& model) {
  const auto hidden = std::uint64_t(model.hidden_size), wide = std::uint64_t(model.intermediate_size);
  const auto heads = std::uint64_t(model.attention_heads) * kHeadDim;
  const std::uint64_t layer = 4 * hidden * heads + 3 * hidden * wide + 2 * hidden;
  return std::uint64_t(model.vocabulary) * hidden + std::uint64_t(model.layers) * layer + hidden;
}

std::string identity(const PretrainSpec& spec, const SmallTokenizer& tokenizer) {
  const SmallModelShape& shape = spec.shape;
  const nlohmann::json text = {shape.layers,          shape.hidden_size, shape.intermediate_size, shape.attention_heads,
                               shape.trained_context, shape.rope_theta,  tokenizer.tokenizer_json};
  Sha256 hash;
  const std::string bytes = text.dump();
  hash.update(bytes.data(), bytes.size());
  return hash.hex();
}

}  // namespace

ModelDescription small_model(const PretrainSpec& spec, const SmallTokenizer& tokenizer, std::size_t vocabulary) {
  const SmallModelShape& shape = spec.shape;
  check("number of layers", shape.layers, 1, kMostLayers);
  check("hidden size", shape.hidden_size, 8, kMostWidth);
  check("intermediate size", shape.intermediate_size, 8, kMostWidth);
  check("number of attention heads", shape.attention_heads, 1, kMostHeads);
  check("trained context in tokens", shape.trained_context, 128, 1 << 16);
  ModelDescription model;
  model.path = spec.runtime.model_path;
  model.name = without_slash(model.path).filename().string();
  model.family = "llama";
  model.file_format = "safetensors";
  model.weight_types = "F32";
  model.layers = shape.layers;
  model.hidden_size = shape.hidden_size;
  model.intermediate_size = shape.intermediate_size;
  model.attention_heads = model.key_value_heads = shape.attention_heads;
  model.head_dim = kHeadDim;
  model.vocabulary = static_cast<int>(vocabulary);
  model.tied_embeddings = true;
  model.maximum_positions = shape.trained_context;
  model.needle_template = spec.documents.needle_template;
  model.haystack = spec.documents.haystack == HaystackKind::noise ? "noise" : "generated";
  model.rope = {kHeadDim, shape.rope_theta, shape.trained_context};
  model.parameters = parameters_of(model);
  model.header_hash = identity(spec, tokenizer);
  return model;
}

HfFolderExtras small_model_extras(const SmallTokenizer& texts, const Tokenizer& tokenizer) {
  HfFolderExtras extras;
  extras.tokenizer_json = texts.tokenizer_json;
  extras.tokenizer_config_json = texts.tokenizer_config_json;
  nlohmann::json ids = nlohmann::json::object();
  if (tokenizer.bos()) ids["bos_token_id"] = *tokenizer.bos();
  if (tokenizer.eos()) ids["eos_token_id"] = *tokenizer.eos();
  extras.config_fields.push_back(ids.dump());
  return extras;
}

}  // namespace ropewalk
