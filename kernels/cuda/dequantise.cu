#include "kernels/bodies/block_formats.h"
#include "kernels/cuda.h"
#include "kernels/cuda/launch.h"
#include "kernels/dequantise_checks.h"

namespace ropewalk::cuda {
namespace {

// One thread for each element.
template <class Format>
__global__ void blocks_kernel(const std::uint8_t* blocks, std::int64_t elements, float* out) {
  for (std::int64_t i = first_item(); i < elements; i += item_stride()) {
    const std::uint8_t* block = blocks + i / Format::kElements * Format::kBytes;
    const int inside = static_cast<int>(i % Format::kElements);
    const int group = inside / Format::kGroup;
    out[i] = block_value(Format::scale(block, group), Format::quant(block, group, inside % Format::kGroup));
  }
}

struct F32 {
  static constexpr int kBytes = 4;
  static __device__ float value(const std::uint8_t* bytes) { return float_from_bits(load_u32(bytes)); }
};

struct F16 {
  static constexpr int kBytes = 2;
  static __device__ float value(const std::uint8_t* bytes) { return load_half(bytes); }
};

struct Bf16 {
  static constexpr int kBytes = 2;
  static __device__ float value(const std::uint8_t* bytes) { return to_float(Bfloat16{load_u16(bytes)}); }
};

template <class Number>
__global__ void plain_kernel(const std::uint8_t* bytes, std::int64_t elements, float* out) {
  for (std::int64_t i = first_item(); i < elements; i += item_stride()) {
    out[i] = Number::value(bytes + i * Number::kBytes);
  }
}

using Kernel = void (*)(const std::uint8_t*, std::int64_t, float*);

Kernel kernel_for(BlockType type) {
  switch (type) {
    case BlockType::f32:
      return plain_kernel<F32>;
    case BlockType::f16:
      return plain_kernel<F16>;
    case BlockType::bf16:
      return plain_kernel<Bf16>;
    case BlockType::q4_0:
      return blocks_kernel<FormatQ4_0>;
    case BlockType::q4_1:
      return blocks_kernel<FormatQ4_1>;
    case BlockType::q5_0:
      return blocks_kernel<FormatQ5_0>;
    case BlockType::q5_1:
      return blocks_kernel<FormatQ5_1>;
    case BlockType::q8_0:
      return blocks_kernel<FormatQ8_0>;
    case BlockType::q4_k:
      return blocks_kernel<FormatQ4_K>;
    case BlockType::q5_k:
      return blocks_kernel<FormatQ5_K>;
    case BlockType::q6_k:
      return blocks_kernel<FormatQ6_K>;
  }
  reject("cuda::dequantise", "there is no block type " + std::to_string(static_cast<int>(type)));
}

}  // namespace

void dequantise(BlockType type, const void* blocks, std::int64_t elements, float* out, Stream stream) {
  check_block_count(type, elements);
  if (elements == 0) return;
  kernel_for(type)<<<grid_for(elements), kThreads, 0, static_cast<cudaStream_t>(stream.handle)>>>(
      static_cast<const std::uint8_t*>(blocks), elements, out);
  check_cuda("cuda::dequantise", cudaGetLastError());
}

}  // namespace ropewalk::cuda
