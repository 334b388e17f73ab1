// A whole file as read-only memory. The kernel reads pages when they are touched, so opening a large file is free.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace ropewalk {

class MappedFile {
 public:
  // Throws BadInput with the path and the system's reason: not there, not readable, not a regular file.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  const std::string& path() const noexcept { return path_; }
  std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }

 private:
  std::string path_;
  const std::byte* data_ = nullptr;  // nullptr for an empty file
  std::size_t size_ = 0;
};

}  // namespace ropewalk
