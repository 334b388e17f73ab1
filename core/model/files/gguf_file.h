// GGUF, versions 2 and 3, little endian: magic, version, counts, metadata, tensor facts, padding, tensor data.
// Source: the GGUF specification in the ggml project. Nothing in a file can make this read outside of it or allocate
// more than a small multiple of its size.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/files/mapped_file.h"
#include "core/model/tensor_source.h"

namespace ropewalk {

enum class GgufType : std::uint32_t { u8, i8, u16, i16, u32, i32, f32, boolean, string, array, u64, i64, f64 };

struct GgufArray {
  GgufType element = GgufType::u8;
  std::uint64_t count = 0;
  std::span<const std::byte> bytes;  // in the mapping, already checked to hold `count` elements
};

struct GgufValue {
  GgufType type = GgufType::u8;
  // Whole numbers, float numbers (a float32 as its shortest decimal), boolean, text, list.
  std::variant<std::uint64_t, std::int64_t, double, bool, std::string_view, GgufArray> value;
};

// Bytes as they lie in the file, for writing another file from this one.
struct GgufEntry {
  std::string key;
  std::span<const std::byte> bytes;  // key, type and value
};

class GgufFile final : public TensorSource {
 public:
  // Throws BadInput with the file, the key or tensor and the rule that is broken.
  explicit GgufFile(const std::string& path);
  const std::vector<TensorInfo>& tensors() const override { return tensors_; }
  void check_files() const override { file_.bytes(); }

  int version() const { return version_; }
  const std::string& path() const { return file_.path(); }
  std::uint64_t file_bytes() const { return file_.bytes().size(); }
  std::span<const std::byte> whole() const { return file_.bytes(); }
  std::span<const std::byte> header() const { return file_.bytes().first(header_bytes_); }  // up to the padding

  const std::vector<GgufEntry>& entries() const { return entries_; }  // the metadata, in the file's order
  // Name, sizes and type of a tensor of tensors(), without its offset.
  std::span<const std::byte> tensor_header(std::size_t index) const { return tensor_headers_[index]; }
  std::uint64_t alignment() const { return alignment_; }  // of tensors, bytes

  // Values by key; nothing when absent. Throw BadInput for another type or a value outside [low, high].
  const GgufValue* value(std::string_view key) const;
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t low, std::int64_t high) const;
  std::optional<double> number(std::string_view key, double low, double high) const;
  std::optional<bool> flag(std::string_view key) const;
  std::optional<std::string> text(std::string_view key) const;
  std::optional<std::vector<std::string>> texts(std::string_view key) const;
  std::optional<std::vector<float>> floats(std::string_view key) const;
  std::optional<std::vector<std::int32_t>> integers(std::string_view key) const;
  // The same, but throws BadInput when absent.
  std::int64_t require_integer(std::string_view key, std::int64_t low, std::int64_t high) const;
  double require_number(std::string_view key, double low, double high) const;
  std::string require_text(std::string_view key) const;

 private:
  friend class GgufParser;
  [[noreturn]] void refuse(std::string_view key, const std::string& wanted) const;
  const GgufArray* array(std::string_view key, GgufType element, const char* wanted) const;

  MappedFile file_;
  int version_ = 0;
  std::size_t header_bytes_ = 0;
  std::map<std::string, GgufValue, std::less<>> metadata_;
  std::vector<TensorInfo> tensors_;  // in the file's order
  std::vector<GgufEntry> entries_;
  std::vector<std::span<const std::byte>> tensor_headers_;
  std::uint64_t alignment_ = 32;
};

}  // namespace ropewalk
