// Where a check runs: the CPU at one level of instruction sets, or a CUDA device. Data is copied in and out of it.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "kernels/bfloat16.h"
#include "kernels/parallel.h"

namespace kernel_check {

class Space {
 public:
  virtual ~Space() = default;
  virtual std::string name() const = 0;
  virtual bool is_cuda() const = 0;
  virtual void begin() {}   // before the first check
  virtual void finish() {}  // after each launch: waits, and throws std::runtime_error for what went wrong in it
  virtual void* allocate(std::size_t bytes) = 0;
  virtual void release(void* memory) = 0;
  virtual void copy_in(void* memory, const void* host, std::size_t bytes) = 0;
  virtual void copy_out(void* host, const void* memory, std::size_t bytes) = 0;
};

// One for each level that this processor has.
std::vector<std::unique_ptr<Space>> cpu_spaces();
// nullptr without a device or a CUDA build.
std::unique_ptr<Space> cuda_space();

// A vector's copy in a space.
template <class T>
class Buffer {
 public:
  Buffer(Space& space, const std::vector<T>& values)
      : space_(space), size_(values.size()), data_(static_cast<T*>(space.allocate(size_ * sizeof(T) + 1))) {
    space_.copy_in(data_, values.data(), size_ * sizeof(T));
  }
  ~Buffer() { space_.release(data_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  T* data() { return data_; }
  std::vector<T> values() const {
    std::vector<T> result(size_);
    space_.copy_out(result.data(), data_, size_ * sizeof(T));
    return result;
  }
  std::vector<double> doubles() const {
    std::vector<double> result;
    for (T value : values()) {
      if constexpr (std::is_same_v<T, ropewalk::Bfloat16>) {
        result.push_back(ropewalk::to_float(value));
      } else {
        result.push_back(static_cast<double>(value));
      }
    }
    return result;
  }

 private:
  Space& space_;
  std::size_t size_;
  T* data_;
};

}  // namespace kernel_check
