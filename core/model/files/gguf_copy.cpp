#include "core/model/files/gguf_copy.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <set>

#include "core/model/files/output_file.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kChunk = 8u << 20;  // bytes between two looks at the stop flag

template <typename T>
void put(std::string& bytes, T value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes.append(raw, sizeof raw);
}

void put_text(std::string& bytes, const std::string& text) {
  put<std::uint64_t>(bytes, text.size());
  bytes += text;
}

void put_bytes(std::string& bytes, std::span<const std::byte> from) {
  bytes.append(reinterpret_cast<const char*>(from.data()), from.size());
}

struct PutValue {
  std::string& bytes;
  void operator()(std::uint32_t value) const {
    put(bytes, GgufType::u32);
    put(bytes, value);
  }
  void operator()(float value) const {
    put(bytes, GgufType::f32);
    put(bytes, value);
  }
  void operator()(const std::string& value) const {
    put(bytes, GgufType::string);
    put_text(bytes, value);
  }
};

// What one tensor of the new file is: its header without the offset, and its data.
struct Part {
  std::string header;
  const std::byte* data;
  std::uint64_t bytes;
};

std::vector<Part> parts_of(const GgufFile& source, const GgufChange& change) {
  std::set<std::string> dropped(change.removed_tensors.begin(), change.removed_tensors.end());
  for (const auto& [name, values] : change.tensors) dropped.insert(name);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < source.tensors().size(); ++i) {
    const TensorInfo& tensor = source.tensors()[i];
    if (dropped.contains(tensor.name)) continue;
    std::string header;
    put_bytes(header, source.tensor_header(i));
    parts.push_back({std::move(header), tensor.data, tensor.bytes});
  }
  for (const auto& [name, values] : change.tensors) {
    std::string header;
    put_text(header, name);
    put<std::uint32_t>(header, 1);  // dimensions
    put<std::uint64_t>(header, values.size());
    put<std::uint32_t>(header, 0);  // F32
    parts.push_back({std::move(header), reinterpret_cast<const std::byte*>(values.data()), 4 * values.size()});
  }
  return parts;
}

// The metadata of the new file and how many entries that are.
std::string metadata_of(const GgufFile& source, const GgufChange& change, std::uint64_t& count) {
  const std::set<std::string> dropped(change.removed_keys.begin(), change.removed_keys.end());
  std::set<std::string> written;
  std::string bytes;
  count = 0;
  const auto add = [&](const std::string& key, const GgufChange::Value& value) {
    if (!written.insert(key).second) return;
    put_text(bytes, key);
    std::visit(PutValue{bytes}, value);
    ++count;
  };
  for (const GgufEntry& entry : source.entries()) {
    const auto set = std::find_if(change.values.begin(), change.values.end(),
                                  [&](const auto& value) { return value.first == entry.key; });
    if (set != change.values.end()) {
      add(set->first, set->second);
    } else if (!dropped.contains(entry.key)) {
      put_bytes(bytes, entry.bytes);
      ++count;
    }
  }
  for (const auto& [key, value] : change.values) add(key, value);
  return bytes;
}

std::uint64_t aligned(std::uint64_t position, std::uint64_t alignment) {
  return (position + alignment - 1) / alignment * alignment;
}

std::string header_of(const GgufFile& source, const GgufChange& change, const std::vector<Part>& parts) {
  std::uint64_t entries = 0;
  const std::string metadata = metadata_of(source, change, entries);
  std::string header = "GGUF";
  put<std::uint32_t>(header, static_cast<std::uint32_t>(source.version()));
  put<std::uint64_t>(header, parts.size());
  put<std::uint64_t>(header, entries);
  header += metadata;
  std::uint64_t offset = 0;
  for (const Part& part : parts) {
    header += part.header;
    put<std::uint64_t>(header, offset);
    offset = aligned(offset + part.bytes, source.alignment());
  }
  header.resize(aligned(header.size(), source.alignment()));
  return header;
}

bool is_same_file(const std::string& one, const std::string& other) {
  std::error_code missing;  // what is not there yet is no source
  return std::filesystem::equivalent(one, other, missing) && !missing;
}

}  // namespace

void copy_gguf(const GgufFile& source, const GgufChange& change, const std::string& path, const ProgressSink& progress,
               const JobControl& control) {
  if (is_same_file(source.path(), path))
    throw BadInput("The new file " + path + " is the model it would be made from: choose another name.");
  source.check_files();
  const std::vector<Part> parts = parts_of(source, change);
  const std::string header = header_of(source, change, parts);
  Progress state{"Writing the GGUF file", 0, 0, "MB", 0, -1};
  for (const Part& part : parts) state.total += static_cast<std::int64_t>(part.bytes);
  state.total >>= 20;
  std::uint64_t written = 0;
  OutputFile file(path);
  file.write(header);
  for (const Part& part : parts) {
    for (std::uint64_t at = 0; at < part.bytes; at += kChunk) {
      control.check();
      const std::uint64_t size = std::min(kChunk, part.bytes - at);
      file.write(part.data + at, size);
      written += size;
      state.done = static_cast<std::int64_t>(written >> 20);
      if (progress) progress(state);
    }
    file.write(std::string(aligned(part.bytes, source.alignment()) - part.bytes, '\0'));
  }
  file.keep();
}

}  // namespace ropewalk
