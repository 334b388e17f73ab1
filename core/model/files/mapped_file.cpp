#include "core/model/files/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "core/values/error.h"

namespace ropewalk {

namespace {

[[noreturn]] void refuse(const std::string& path, int error) {
  throw BadInput("cannot open " + path + ": " + std::strerror(error));
}

struct Descriptor {
  int value;
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
};

}  // namespace

MappedFile::MappedFile(const std::string& path) : path_(path) {
  // Non-blocking, so that a pipe in place of a file cannot hold the program.
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (opened < 0) refuse(path, errno);
  Descriptor file{opened};
  struct stat facts {};
  if (::fstat(file.value, &facts) != 0) refuse(path, errno);
  if (!S_ISREG(facts.st_mode)) throw BadInput("cannot open " + path + ": it is not a regular file");
  size_ = static_cast<std::size_t>(facts.st_size);
  if (size_ > 0) {
    void* address = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.value, 0);
    if (address == MAP_FAILED) refuse(path, errno);
    data_ = static_cast<const std::byte*>(address);
  }
  descriptor_ = std::exchange(file.value, -1);
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<std::byte*>(data_), size_);
  ::close(descriptor_);
}

std::span<const std::byte> MappedFile::bytes() const {
  struct stat facts {};
  if (::fstat(descriptor_, &facts) == 0 && static_cast<std::size_t>(facts.st_size) < size_)
    throw Failed(path_ + " was cut while it was being read: it had " + std::to_string(size_) + " bytes, now it has " +
                 std::to_string(facts.st_size) + "; write it again and open it anew");
  return {data_, size_};
}

}  // namespace ropewalk
