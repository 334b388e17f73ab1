#include "core/experiment/passed_on_spec.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

void keep_name(nlohmann::json& path) {
  namespace fs = std::filesystem;
  const fs::path whole = path.get<std::string>();
  path = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

std::string hash_of(const nlohmann::json& json) {
  Sha256 hash;
  const std::string text = json.dump();
  hash.update(text.data(), text.size());
  return hash.hex();
}

}  // namespace

nlohmann::json passed_on_spec(const ExperimentSpec& spec) {
  nlohmann::json json = to_json(spec);
  keep_name(json["runtime"]["model_path"]);
  if (json.contains("documents")) keep_name(json["documents"]["folder"]);
  for (const char* path : {"data_folder", "out"})
    if (json.contains(path)) keep_name(json[path]);
  return json;
}

std::string spec_hash(const ExperimentSpec& spec) {
  return hash_of(to_json(spec));
}

std::string training_field(const ExperimentSpec& spec, std::int64_t step) {
  const std::string name = hash_of(passed_on_spec(spec)).substr(0, 12);
  return nlohmann::json({{"ropewalk_training", name + " step " + std::to_string(step)}}).dump();
}

}  // namespace ropewalk
