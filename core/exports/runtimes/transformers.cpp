// Hugging Face transformers: the fields of config.json, and the whole config.json of a model's folder.
// Source: method.md, section 7; transformers 4.57 and 5, modeling_rope_utils.py.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/exchange/read_text_file.h"
#include "core/exports/runtime_export.h"
#include "core/values/error.h"

namespace ropewalk::runtimes {

namespace {

constexpr std::string_view kSwitches =
    "transformers chooses for each call: the long factors once the longest position reaches the trained context, the "
    "short ones below. Keys already in the cache are not rotated anew. One attention factor serves both.";

using Json = nlohmann::ordered_json;

std::string scaling_text(const ExportRequest& request) {
  const std::string text = hf_rope_scaling_text(request.factors, request.family);
  if (request.family != "mistral") return text;
  // MistralConfig leaves head_dim unset where the file does, and longrope then fails on it. Whole heads are rotated.
  Json fields = Json::parse(text);
  fields["head_dim"] = request.factors.rope.rotary_dim;
  return fields.dump(2) + "\n";
}

std::string parameters_text(const ExportRequest& request) {
  return hf_rope_parameters_text(request.factors);
}

// The model's own config.json with the fields of both versions: each reads its own.
std::string config_text(const ExportRequest& request) {
  const std::filesystem::path folder(request.model_path);
  if (request.model_path.empty() || request.is_gguf())
    throw BadInput(
        "A whole config.json can be written for a model that was opened from a Hugging Face folder; this one "
        "is " +
        (request.model_path.empty() ? std::string("not known") : request.model_path) +
        ". Export the fields for transformers 4 or 5 instead.");
  const std::string path = (folder / "config.json").string();
  Json config;
  try {
    config = Json::parse(read_text_file(path, {16u << 20, "", "; that is no configuration"}));
  } catch (const Json::exception& error) {
    throw BadInput(path + " is not JSON: " + error.what());
  }
  for (const std::string& fields : {scaling_text(request), parameters_text(request)})
    config.update(Json::parse(fields));
  return config.dump(2) + "\n";
}

}  // namespace

extern const RuntimeExport transformers4{"hf-rope-scaling",
                                         "Hugging Face transformers 4",
                                         "The fields rope_scaling, original_max_position_embeddings and "
                                         "max_position_embeddings, to be put into the model's config.json.",
                                         kSwitches,
                                         ".json",
                                         scaling_text};
extern const RuntimeExport transformers5{"hf-rope-parameters",
                                         "Hugging Face transformers 5",
                                         "The fields rope_parameters, original_max_position_embeddings "
                                         "and max_position_embeddings, to be put into the model's config.json.",
                                         kSwitches,
                                         ".json",
                                         parameters_text};
extern const RuntimeExport hf_config{"hf-config",
                                     "Hugging Face folder",
                                     "The model's whole config.json with the fields for transformers 4 and 5: put it "
                                     "in place of the folder's own. Everything else in it stays.",
                                     kSwitches,
                                     ".json",
                                     config_text};

}  // namespace ropewalk::runtimes
