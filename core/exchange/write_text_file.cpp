// A file is either the old one or the new one, never a part of it (POSIX).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "core/exchange/factors_file.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

// Removes its file unless it was kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& path) : path_(path) {
    for (int attempt = 0; descriptor_ < 0 && attempt < 100; ++attempt) {
      name_ = path + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(attempt);
      descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) fail();
  }
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!kept_) ::unlink(name_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t written = ::write(descriptor_, text.data() + done, text.size() - done);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail();
      done += static_cast<std::size_t>(written);
    }
    if (::fsync(descriptor_) != 0) fail();
  }

  void keep() {
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail();
    if (::rename(name_.c_str(), path_.c_str()) != 0) fail();
    kept_ = true;
  }

 private:
  [[noreturn]] void fail() {
    const std::string reason = std::strerror(errno);
    // A constructor that throws runs no destructor, and then there is no file.
    throw Failed("cannot write " + path_ + ": " + reason);
  }

  std::string path_, name_;
  int descriptor_ = -1;
  bool kept_ = false;
};

// Makes the rename itself durable; a file system that cannot is no reason to fail.
void flush_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

void write_text_file(const std::string& path, const std::string& text) {
  TemporaryFile file(path);
  file.write(text);
  file.keep();
  flush_folder(path);
}

}  // namespace ropewalk
