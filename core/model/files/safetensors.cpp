#include "core/model/files/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "core/model/files/file_text.h"
#include "core/model/files/json_fields.h"
#include "core/model/files/strict_json.h"
#include "core/model/files/tensor_types.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

static_assert(std::endian::native == std::endian::little, "tensors are used as they lie in the file");

constexpr std::uint64_t kLongestHeader = 100'000'000;  // the format's own limit
constexpr std::size_t kLongestIndex = 64'000'000;
constexpr std::int64_t kMost = INT64_MAX;

// One tensor's entry: {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}.
TensorInfo read_entry(const std::string& path, const std::string& name, const nlohmann::json& entry,
                      std::span<const std::byte> data) {
  const std::string where = path + ": tensor " + printable(name);
  const JsonFields fields(entry, where);
  for (const auto& [key, value] : entry.items()) {
    if (key != "dtype" && key != "shape" && key != "data_offsets") {
      throw BadInput(where + " has the unknown field \"" + printable(key) + "\"");
    }
  }
  const auto dtype = fields.text("dtype");
  if (!dtype) throw BadInput(where + " has no dtype");
  const auto type = tensor_type_from_safetensors(*dtype);
  if (!type) {
    throw BadInput(where + " has the dtype " + printable(*dtype) +
                   ", which is not read; save the model in F32, F16 or BF16");
  }
  TensorInfo tensor{name, *type, {}, nullptr, 0};
  const auto list = [&](const char* key) {
    const nlohmann::json* value = fields.find(key);
    if (!value || !value->is_array()) throw BadInput(where + " has no list \"" + key + "\"");
    std::vector<std::int64_t> result;
    for (const auto& number : *value) {
      if (!number.is_number_unsigned() || number.get<std::uint64_t>() > static_cast<std::uint64_t>(kMost)) {
        throw BadInput(where + ": " + key + " holds " + printable(number.dump(-1, ' ', true)) +
                       ", which is no whole number from 0 to 2^63 - 1");
      }
      result.push_back(number.get<std::int64_t>());
    }
    return result;
  };
  tensor.shape = list("shape");
  const auto offsets = list("data_offsets");
  if (offsets.size() != 2) throw BadInput(where + ": data_offsets must hold begin and end");
  const auto begin = static_cast<std::uint64_t>(offsets[0]), end = static_cast<std::uint64_t>(offsets[1]);
  if (begin > end || end > data.size()) {
    throw BadInput(where + ": data_offsets [" + std::to_string(begin) + ", " + std::to_string(end) +
                   "] do not lie in the file's " + std::to_string(data.size()) +
                   " bytes of data; the file is cut or its header is wrong");
  }
  const auto elements = checked_elements(tensor.shape);
  const auto bytes = elements ? checked_bytes(*type, *elements) : std::nullopt;
  if (!bytes || *bytes != end - begin) {
    throw BadInput(where + ": shape " + shape_text(tensor.shape) + " in " + *dtype + " needs " +
                   (bytes ? std::to_string(*bytes) : std::string("more than 2^63")) + " bytes, but data_offsets span " +
                   std::to_string(end - begin));
  }
  tensor.bytes = *bytes;
  tensor.data = data.data() + begin;
  return tensor;
}

// Sorts by offset; refuses overlaps, gaps and bytes that belong to no tensor.
void check_layout(const std::string& path, std::vector<TensorInfo>& tensors, std::span<const std::byte> data) {
  std::sort(tensors.begin(), tensors.end(), [](const TensorInfo& a, const TensorInfo& b) {
    return a.data != b.data ? a.data < b.data : a.bytes != b.bytes ? a.bytes < b.bytes : a.name < b.name;
  });
  std::uint64_t reached = 0;
  for (const TensorInfo& tensor : tensors) {
    const auto begin = static_cast<std::uint64_t>(tensor.data - data.data());
    if (begin != reached) {
      throw BadInput(path + ": tensor " + printable(tensor.name) + " begins at byte " + std::to_string(begin) +
                     " of the data, but " +
                     (begin < reached ? "the tensor before it reaches to byte " : "there is a gap from byte ") +
                     std::to_string(reached));
    }
    reached += tensor.bytes;
  }
  if (reached != data.size()) {
    throw BadInput(path + ": " + std::to_string(data.size() - reached) + " bytes after the last tensor belong to none");
  }
}

}  // namespace

SafetensorsFile::SafetensorsFile(const std::string& path) : file_(path) {
  const auto bytes = file_.bytes();
  if (bytes.size() < 8) {
    throw BadInput(path + ": is " + std::to_string(bytes.size()) + " bytes long, too short for a safetensors header");
  }
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  if (length > kLongestHeader) {
    throw BadInput(path + ": says that its header is " + std::to_string(length) +
                   " bytes long; safetensors allows 100000000");
  }
  if (length > bytes.size() - 8) {
    throw BadInput(path + ": says that its header is " + std::to_string(length) + " bytes long, but only " +
                   std::to_string(bytes.size() - 8) + " bytes follow; the file is cut or not safetensors");
  }
  data_begin_ = 8 + static_cast<std::size_t>(length);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + 8, length);
  if (!text.starts_with('{')) throw BadInput(path + ": the safetensors header does not begin with {");
  const nlohmann::json header = parse_strict_json(text, path, 4);
  const auto data = bytes.subspan(data_begin_);
  for (const auto& [name, entry] : header.items()) {
    if (name != "__metadata__") {
      tensors_.push_back(read_entry(path, name, entry, data));
      continue;
    }
    const JsonFields metadata(entry, path + ": __metadata__");
    for (const auto& [key, value] : entry.items()) metadata.text(key);  // strings only, says the format
  }
  check_layout(path, tensors_, data);
}

SafetensorsFolder::SafetensorsFolder(const std::string& folder) {
  namespace fs = std::filesystem;
  const std::string single = (fs::path(folder) / "model.safetensors").string();
  const std::string index = (fs::path(folder) / "model.safetensors.index.json").string();
  std::error_code ignored;
  if (fs::exists(single, ignored)) {
    files_.push_back(std::make_unique<SafetensorsFile>(single));
    tensors_ = files_.front()->tensors();
  } else if (fs::exists(index, ignored)) {
    open_shards(folder, index);
  } else {
    throw BadInput(folder + ": has neither model.safetensors nor model.safetensors.index.json" +
                   (fs::exists(fs::path(folder) / "pytorch_model.bin", ignored)
                        ? "; pytorch_model.bin is not read: save the model again with safe_serialization=True"
                        : "; put the model's weights beside its config.json"));
  }
}

void SafetensorsFolder::open_shards(const std::string& folder, const std::string& index_path) {
  const auto index = parse_strict_json(read_text_file(index_path, kLongestIndex), index_path);
  const auto* weight_map = JsonFields(index, index_path).find("weight_map");
  if (!weight_map) throw BadInput(index_path + ": has no weight_map");
  const JsonFields listed(*weight_map, index_path + ": weight_map");
  std::map<std::string, std::map<std::string, bool>> shards;  // file -> tensor -> seen
  for (const auto& [name, file] : weight_map->items()) {
    const std::string shard = listed.text(name).value_or("");
    if (shard.empty() || shard.find('/') != std::string::npos || shard.find('\\') != std::string::npos ||
        shard.find('\0') != std::string::npos || shard == "." || shard == "..") {
      throw BadInput(index_path + ": tensor " + printable(name) + " is in \"" + printable(shard) +
                     "\", which is not the name of a file in the folder");
    }
    shards[shard][name] = false;
  }
  for (auto& [shard, names] : shards) {
    const std::string path = (std::filesystem::path(folder) / shard).string();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
      throw BadInput(index_path + ": lists the shard " + printable(shard) +
                     ", which is not in the folder; fetch the missing file");
    }
    files_.push_back(std::make_unique<SafetensorsFile>(path));
    for (const TensorInfo& tensor : files_.back()->tensors()) {
      const auto entry = names.find(tensor.name);
      if (entry == names.end()) {
        throw BadInput(path + ": holds the tensor " + printable(tensor.name) + ", which the index " +
                       (weight_map->contains(tensor.name) ? "lists in another shard" : "does not list"));
      }
      entry->second = true;
      tensors_.push_back(tensor);
    }
    for (const auto& [name, seen] : names) {
      if (!seen) {
        throw BadInput(index_path + ": lists the tensor " + printable(name) + " in the shard " + printable(shard) +
                       ", which does not hold it");
      }
    }
  }
}

}  // namespace ropewalk
