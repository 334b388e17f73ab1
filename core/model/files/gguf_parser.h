// Reads a GGUF header step by step through a cursor that cannot leave the file.
#pragma once

#include <cstring>
#include <string>

#include "core/model/files/gguf_file.h"

namespace ropewalk {

class GgufParser {
 public:
  explicit GgufParser(GgufFile& file) : file_(file), bytes_(file.file_.bytes()) {}
  void parse();

 private:
  [[noreturn]] void refuse(const std::string& message) const;
  std::size_t left() const { return bytes_.size() - position_; }
  std::span<const std::byte> take(std::uint64_t count, const std::string& what);
  template <typename T>
  T read(const std::string& what) {
    T value;
    std::memcpy(&value, take(sizeof value, what).data(), sizeof value);
    return value;
  }
  std::string_view read_string(const std::string& what);
  void read_preamble();
  void read_metadata(std::uint64_t count);
  GgufValue read_value(GgufType type, const std::string& what);
  GgufArray read_array(const std::string& what);
  void read_tensors(std::uint64_t count);
  TensorInfo read_tensor(std::uint64_t& offset);
  std::uint64_t alignment() const;
  void place_tensors(const std::vector<std::uint64_t>& offsets);

  GgufFile& file_;
  std::span<const std::byte> bytes_;
  std::size_t position_ = 0;
  std::uint64_t tensor_count_ = 0, metadata_count_ = 0;
};

}  // namespace ropewalk
