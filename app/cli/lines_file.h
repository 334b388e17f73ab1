// A file of lines that scripts read.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "app/cli/command.h"
#include "core/values/error.h"

namespace ropewalk::cli {

// The file appears when it is whole; what was written of it is removed where something fails.
class LinesFile {
 public:
  explicit LinesFile(const std::string& path) : path_(path), part_(path + ".part") {
    check_can_write(path);
    file_.open(part_, std::ios::binary | std::ios::trunc);
  }
  ~LinesFile() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(part_, ignored);
  }
  LinesFile(const LinesFile&) = delete;
  LinesFile& operator=(const LinesFile&) = delete;

  void add(const std::string& line) {
    if (!(file_ << line << '\n')) throw Failed("cannot write " + part_ + ": is the disk full?");
  }
  void keep() {
    file_.close();
    std::error_code error;
    if (file_) std::filesystem::rename(part_, path_, error);
    if (!file_ || error) throw Failed("cannot write " + path_ + ": " + (error ? error.message() : "is the disk full?"));
    kept_ = true;
  }

 private:
  std::string path_, part_;
  std::ofstream file_;
  bool kept_ = false;
};

}  // namespace ropewalk::cli
