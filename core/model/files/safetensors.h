// safetensors: 8 bytes with the header's length (little endian), a JSON header, the tensors' bytes.
// Source: the format's description in the safetensors project. Read strictly: every byte after the header belongs to
// exactly one tensor, and each tensor's begin and end agree with its dtype and shape.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/model/files/mapped_file.h"
#include "core/model/tensor_source.h"

namespace ropewalk {

// One file. Throws BadInput with the file, the tensor and the rule that is broken.
class SafetensorsFile final : public TensorSource {
 public:
  explicit SafetensorsFile(const std::string& path);
  const std::vector<TensorInfo>& tensors() const override { return tensors_; }
  void check_files() const override { file_.bytes(); }
  std::span<const std::byte> header() const { return file_.bytes().first(data_begin_); }  // length and JSON
  std::uint64_t file_bytes() const { return file_.bytes().size(); }
  std::span<const std::byte> whole() const { return file_.bytes(); }
  const std::string& path() const { return file_.path(); }

 private:
  MappedFile file_;
  std::size_t data_begin_ = 0;
  std::vector<TensorInfo> tensors_;  // by offset
};

// The weights of a Hugging Face folder: `model.safetensors`, or the shards that `model.safetensors.index.json` lists.
class SafetensorsFolder final : public TensorSource {
 public:
  // Throws BadInput: no weights, a missing shard, a tensor that is not in the shard the index names, or not listed.
  explicit SafetensorsFolder(const std::string& folder);
  const std::vector<TensorInfo>& tensors() const override { return tensors_; }
  void check_files() const override {
    for (const auto& file : files_) file->check_files();
  }
  const std::vector<std::unique_ptr<SafetensorsFile>>& files() const { return files_; }

 private:
  void open_shards(const std::string& folder, const std::string& index_path);
  std::vector<std::unique_ptr<SafetensorsFile>> files_;  // by name
  std::vector<TensorInfo> tensors_;
};

}  // namespace ropewalk
