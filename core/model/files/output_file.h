// A file that stands under its name whole or not at all: written under a temporary name beside it, flushed to the disk,
// renamed (POSIX).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ropewalk {

class OutputFile {
 public:
  // All members throw Failed with the path and the system's reason ("No space left on device").
  explicit OutputFile(const std::string& path);
  ~OutputFile();  // removes what was written, unless it was kept
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(const void* data, std::size_t bytes);
  void write(std::string_view text) { write(text.data(), text.size()); }
  // Flushes, renames, and flushes the folder.
  void keep();

 private:
  [[noreturn]] void fail() const;
  std::string path_, temporary_;
  int descriptor_ = -1;
  bool kept_ = false;
};

// Makes the names in a folder durable; a file system that cannot is no reason to fail.
void flush_folder(const std::string& folder);

}  // namespace ropewalk
