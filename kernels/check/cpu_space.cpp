#include <cstdlib>
#include <cstring>
#include <new>

#include "kernels/check/space.h"
#include "kernels/cpu_dispatch.h"

namespace kernel_check {
namespace {

class CpuSpace : public Space {
 public:
  explicit CpuSpace(ropewalk::CpuLevel level) : level_(level) {}
  std::string name() const override { return std::string("cpu ") + ropewalk::cpu_level_name(level_); }
  bool is_cuda() const override { return false; }
  void begin() override { ropewalk::limit_cpu_level(level_); }
  void* allocate(std::size_t bytes) override {
    if (void* memory = std::malloc(bytes)) return memory;
    throw std::bad_alloc();
  }
  void release(void* memory) override { std::free(memory); }
  void copy_in(void* memory, const void* host, std::size_t bytes) override {
    if (bytes > 0) std::memcpy(memory, host, bytes);
  }
  void copy_out(void* host, const void* memory, std::size_t bytes) override {
    if (bytes > 0) std::memcpy(host, memory, bytes);
  }

 private:
  ropewalk::CpuLevel level_;
};

}  // namespace

std::vector<std::unique_ptr<Space>> cpu_spaces() {
  std::vector<std::unique_ptr<Space>> spaces;
  ropewalk::limit_cpu_level(ropewalk::CpuLevel::avx512);
  for (int level = 0; level <= static_cast<int>(ropewalk::cpu_level()); ++level) {
    spaces.push_back(std::make_unique<CpuSpace>(static_cast<ropewalk::CpuLevel>(level)));
  }
  return spaces;
}

}  // namespace kernel_check
