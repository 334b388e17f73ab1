// A whole file as read-only memory. The kernel reads pages when they are touched, so opening a large file is free.
// A page behind the end of a file that was cut meanwhile cannot be read: touching it ends the process (SIGBUS). So who
// reads long after opening asks for bytes() again first, which throws instead. What is left is a cut in the moment
// between asking and touching. A file that is replaced by another under its name stays as it was.
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
  // Throws Failed with the path and both lengths where the file is shorter now than when it was opened.
  std::span<const std::byte> bytes() const;

 private:
  std::string path_;
  int descriptor_ = -1;
  const std::byte* data_ = nullptr;  // nullptr for an empty file
  std::size_t size_ = 0;
};

}  // namespace ropewalk
