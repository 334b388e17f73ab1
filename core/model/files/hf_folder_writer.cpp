#include "core/model/files/hf_folder_writer.h"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "core/model/files/families/family.h"
#include "core/model/files/file_text.h"
#include "core/model/files/gguf_vocabulary.h"
#include "core/model/files/hf_config_writer.h"
#include "core/model/files/new_folder.h"
#include "core/model/files/opened_model.h"
#include "core/model/files/safetensors_writer.h"
#include "core/model/files/strict_json.h"
#include "core/model/files/tensor_types.h"
#include "core/tokenizer/gguf_tokenizer_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::size_t kLongestText = 256'000'000;

// The way back from canonical weights to a family's tensors: what core/model/files/weight_table.h does, inverted.
class FamilyTensors {
 public:
  FamilyTensors(const ModelDescription& model, std::span<const WrittenTensor> weights) : model_(model) {
    for (const WrittenTensor& weight : weights)
      if (!weights_.emplace(weight.name, &weight).second)
        throw BadInput("the weight \"" + printable(weight.name) + "\" was given twice");
    const Family& family = *find_family(model.family);
    for (const SourceTensor& tensor : family.model_tensors)
      if (!tensor.only_untied || !model.tied_embeddings) add(tensor, "", "");
    for (int layer = 0; layer < model.layers; ++layer) {
      const std::string number = std::to_string(layer) + ".";
      for (const SourceTensor& tensor : family.layer_tensors) add(tensor, "model.layers." + number, number);
    }
    if (!weights_.empty()) {
      throw BadInput("the weight \"" + printable(weights_.begin()->first) + "\" has no place in a " + model.family +
                     " model of these sizes");
    }
  }

  const std::vector<TensorToWrite>& tensors() const { return tensors_; }

 private:
  void add(const SourceTensor& source, const std::string& file_prefix, const std::string& prefix) {
    TensorToWrite tensor{file_prefix + source.hf, {0}, {}};
    if (source.columns) tensor.shape.push_back(source.columns(model_));
    for (const WeightPart& part : source.parts) {
      std::vector<std::int64_t> shape = tensor.shape;
      shape[0] = part.rows(model_);
      tensor.shape[0] += shape[0];
      tensor.parts.push_back(take(prefix + part.name, shape));
    }
    tensors_.push_back(std::move(tensor));
  }

  std::span<const float> take(const std::string& name, const std::vector<std::int64_t>& shape) {
    const auto found = weights_.find(name);
    if (found == weights_.end()) {
      throw BadInput("the weight \"" + name + "\" is missing, which a " + model_.family + " model of " +
                     std::to_string(model_.layers) + " layers needs");
    }
    const WrittenTensor& weight = *found->second;
    if (weight.shape != shape || !weight.data) {
      throw BadInput("the weight \"" + name + "\" was given " +
                     (weight.data ? "with the shape " + shape_text(weight.shape) : std::string("without data")) +
                     ", but the model's sizes need " + shape_text(shape));
    }
    weights_.erase(found);
    return {weight.data, static_cast<std::size_t>(checked_elements(shape).value_or(0))};
  }

  const ModelDescription& model_;
  std::map<std::string, const WrittenTensor*> weights_;  // not yet taken
  std::vector<TensorToWrite> tensors_;
};

}  // namespace

HfFolderExtras extras_from_model(const std::string& path) {
  namespace fs = std::filesystem;
  HfFolderExtras extras;
  const ModelLocation location = locate_model(path);
  if (location.is_gguf) {
    const GgufVocabulary vocabulary = read_gguf_vocabulary(location.path);
    if (!has_tokenizer_json_form(vocabulary)) return extras;
    extras.tokenizer_json = tokenizer_json(vocabulary);
    extras.tokenizer_config_json = tokenizer_config_json(vocabulary);
    nlohmann::json token_ids = nlohmann::json::object();
    if (vocabulary.bos) token_ids["bos_token_id"] = *vocabulary.bos;
    if (vocabulary.eos) token_ids["eos_token_id"] = *vocabulary.eos;
    extras.config_fields.push_back(token_ids.dump());
    return extras;
  }
  const auto text = [&](const char* name) {
    const fs::path file = fs::path(location.path) / name;
    std::error_code ignored;
    return fs::exists(file, ignored) ? read_text_file(file.string(), kLongestText) : std::string();
  };
  extras.tokenizer_json = text("tokenizer.json");
  extras.tokenizer_config_json = text("tokenizer_config.json");
  for (const char* name :
       {"special_tokens_map.json", "added_tokens.json", "chat_template.jinja", "generation_config.json"}) {
    if (std::string found = text(name); !found.empty()) extras.files.emplace_back(name, std::move(found));
  }
  const nlohmann::json config = parse_strict_json(text("config.json"), location.path + "/config.json");
  nlohmann::json ids = nlohmann::json::object();
  for (const char* key : {"bos_token_id", "eos_token_id", "pad_token_id"})
    if (config.is_object() && config.contains(key)) ids[key] = config[key];
  extras.config_fields.push_back(ids.dump());
  return extras;
}

bool has_tokenizer_json(const std::string& path) {
  namespace fs = std::filesystem;
  const ModelLocation location = locate_model(path);
  if (location.is_gguf) return has_tokenizer_json_form(read_gguf_vocabulary(location.path));
  const fs::path file = fs::path(location.path) / "tokenizer.json";
  std::error_code ignored;
  return fs::is_regular_file(file, ignored) && fs::file_size(file, ignored) > 0;
}

void write_hf_folder(const ModelDescription& description, std::span<const WrittenTensor> tensors,
                     const HfFolderExtras& extras, const std::string& folder) {
  const std::string config = hf_config_text(description, extras.type, extras.config_fields);
  const FamilyTensors weights(description, tensors);
  NewFolder files(folder);
  files.write_text("config.json", config);
  if (!extras.tokenizer_json.empty()) files.write_text("tokenizer.json", extras.tokenizer_json);
  if (!extras.tokenizer_config_json.empty()) files.write_text("tokenizer_config.json", extras.tokenizer_config_json);
  for (const auto& [name, text] : extras.files) files.write_text(name, text);
  write_safetensors(files.new_file("model.safetensors"), weights.tensors(), extras.type);
  files.keep();
}

}  // namespace ropewalk
