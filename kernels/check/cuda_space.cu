#include "kernels/check/space.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"

namespace kernel_check {
namespace {

using ropewalk::cuda::check_cuda;

class CudaSpace : public Space {
 public:
  std::string name() const override { return "cuda"; }
  bool is_cuda() const override { return true; }
  void finish() override {
    check_cuda("launch", cudaGetLastError());
    check_cuda("kernel", cudaDeviceSynchronize());
  }
  void* allocate(std::size_t bytes) override {
    void* memory = nullptr;
    check_cuda("cudaMalloc", cudaMalloc(&memory, bytes));
    return memory;
  }
  void release(void* memory) override { cudaFree(memory); }
  void copy_in(void* memory, const void* host, std::size_t bytes) override {
    if (bytes > 0) check_cuda("cudaMemcpy", cudaMemcpy(memory, host, bytes, cudaMemcpyHostToDevice));
  }
  void copy_out(void* host, const void* memory, std::size_t bytes) override {
    if (bytes > 0) check_cuda("cudaMemcpy", cudaMemcpy(host, memory, bytes, cudaMemcpyDeviceToHost));
  }
};

}  // namespace

std::unique_ptr<Space> cuda_space() {
  if (ropewalk::cuda_device_count() == 0) return nullptr;
  return std::make_unique<CudaSpace>();
}

}  // namespace kernel_check
