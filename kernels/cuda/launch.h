// What every CUDA launch does: sizes of the grid, errors after each launch.
#pragma once

#include <cuda_runtime.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace ropewalk::cuda {

constexpr int kThreads = 256;

inline void check_cuda(const char* function, cudaError_t status) {
  if (status != cudaSuccess) {
    throw std::runtime_error(std::string(function) + ": CUDA says: " + cudaGetErrorString(status));
  }
}

// Blocks for `count` items of one thread each; kernels stride over the rest (grid-stride loop).
inline unsigned grid_for(std::int64_t count) {
  const std::int64_t blocks = (count + kThreads - 1) / kThreads;
  return static_cast<unsigned>(std::clamp<std::int64_t>(blocks, 1, 1 << 20));
}

__device__ inline std::int64_t first_item() {
  return static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
}

__device__ inline std::int64_t item_stride() {
  return static_cast<std::int64_t>(gridDim.x) * blockDim.x;
}

}  // namespace ropewalk::cuda
