#include "core/model/files/opened_model.h"

#include <algorithm>
#include <filesystem>

#include "core/model/files/file_text.h"
#include "core/model/files/gguf_config.h"
#include "core/model/files/gguf_file.h"
#include "core/model/files/hf_config.h"
#include "core/model/files/safetensors.h"
#include "core/model/model.h"
#include "core/tokenizer/utf8.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLongestConfig = 16'000'000;

// What tells a file of weights from another: its header, its size, and samples of all of it, evenly spread, so that two
// trainings' checkpoints with the same header differ. Reading all of a large file would take minutes.
void add_to_hash(Sha256& hash, std::span<const std::byte> header, std::span<const std::byte> file) {
  constexpr std::size_t kSamples = 256, kSampleBytes = 512;
  const std::uint64_t sizes[2] = {header.size(), file.size()};
  hash.update(sizes, sizeof sizes);
  hash.update(header.data(), header.size());
  const std::size_t begin = std::min(header.size(), file.size()), length = file.size() - begin;
  const std::size_t samples = std::min(kSamples, length / kSampleBytes);
  for (std::size_t i = 0; i < samples; ++i)
    hash.update(file.data() + begin + (length - kSampleBytes) * i / std::max<std::size_t>(1, samples - 1),
                kSampleBytes);
  if (samples == 0) hash.update(file.data() + begin, length);
}

std::string last_name(const fs::path& path) {
  std::error_code ignored;
  const fs::path absolute = fs::absolute(path, ignored).lexically_normal();
  const std::string name = (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
  return is_valid_utf8(name) ? name : printable(name);
}

OpenedModel open_gguf(const std::string& path) {
  auto file = std::make_unique<GgufFile>(path);
  OpenedModel model{describe_gguf(*file), nullptr, nullptr};
  ModelDescription& description = model.description;
  if (description.name.empty()) description.name = last_name(fs::path(path).replace_extension());
  description.file_bytes = file->file_bytes();
  Sha256 hash;
  add_to_hash(hash, file->header(), file->whole());
  description.header_hash = hash.hex();
  model.weights =
      std::make_unique<WeightTable>(*find_family(description.family), description, *file, NameScheme::gguf, path);
  model.tensors = std::move(file);
  return model;
}

OpenedModel open_folder(const std::string& folder) {
  const std::string config_path = (fs::path(folder) / "config.json").string();
  const std::string config = read_text_file(config_path, kLongestConfig);
  OpenedModel model{describe_hf_config(config, config_path), nullptr, nullptr};
  ModelDescription& description = model.description;
  description.name = last_name(folder);
  auto files = std::make_unique<SafetensorsFolder>(folder);
  Sha256 hash;
  add_to_hash(hash, std::as_bytes(std::span(config)), std::as_bytes(std::span(config)));
  for (const auto& file : files->files()) {
    add_to_hash(hash, file->header(), file->whole());
    description.file_bytes += file->file_bytes();
  }
  description.header_hash = hash.hex();
  model.weights =
      std::make_unique<WeightTable>(*find_family(description.family), description, *files, NameScheme::hf, folder);
  model.tensors = std::move(files);
  return model;
}

}  // namespace

OpenedModel open_model_files(const std::string& path) {
  const ModelLocation location = locate_model(path);
  OpenedModel model = location.is_gguf ? open_gguf(location.path) : open_folder(location.path);
  model.description.path = path;
  model.description.weight_types = model.weights->type_names();
  model.description.parameters = model.weights->parameters();
  return model;
}

ModelDescription read_model_description(const std::string& path) {
  return open_model_files(path).description;
}

}  // namespace ropewalk
