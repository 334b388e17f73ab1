#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"

namespace ropewalk {

bool cuda_built() noexcept {
  return true;
}

int cuda_device_count() noexcept {
  int count = 0;
  if (cudaGetDeviceCount(&count) != cudaSuccess) {
    cudaGetLastError();  // a missing driver must not fail the next launch's check
    return 0;
  }
  return count;
}

std::string cuda_problem() {
  int count = 0;
  const cudaError_t status = cudaGetDeviceCount(&count);
  if (status != cudaSuccess) {
    cudaGetLastError();
    return std::string("no CUDA device can be used: ") + cudaGetErrorString(status);
  }
  return count > 0 ? std::string() : std::string("no CUDA device was found");
}

std::string cuda_device_name(int device) {
  cudaDeviceProp properties;
  cuda::check_cuda("cuda_device_name", cudaGetDeviceProperties(&properties, device));
  return std::string(properties.name) + ", compute capability " + std::to_string(properties.major) + "." +
         std::to_string(properties.minor);
}

}  // namespace ropewalk
