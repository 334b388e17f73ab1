#include "kernels/dequantise.h"

#include <cstring>
#include <iterator>
#include <string>

#include "kernels/bodies/block_formats.h"
#include "kernels/checks.h"
#include "kernels/cpu_dispatch.h"
#include "kernels/dequantise_checks.h"

namespace ropewalk {
namespace {

template <class Format>
struct BlockLoop {
  static ROPEWALK_HOST_DEVICE void run(const std::uint8_t* blocks, std::int64_t count, float* out) {
    for (std::int64_t b = 0; b < count; ++b, blocks += Format::kBytes, out += Format::kElements) {
      for (int group = 0; group < Format::kElements / Format::kGroup; ++group) {
        const BlockScale scale = Format::scale(blocks, group);
#pragma omp simd
        for (int lane = 0; lane < Format::kGroup; ++lane) {
          out[group * Format::kGroup + lane] = block_value(scale, Format::quant(blocks, group, lane));
        }
      }
    }
  }
};

struct F16Loop {
  static constexpr std::int64_t kBytes = 2;
  static ROPEWALK_HOST_DEVICE void run(const std::uint8_t* bytes, std::int64_t count, float* out) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i) {
      std::uint16_t bits;
      std::memcpy(&bits, bytes + 2 * i, sizeof bits);
      out[i] = half_to_float(bits);
    }
  }
};

struct Bf16Loop {
  static constexpr std::int64_t kBytes = 2;
  static ROPEWALK_HOST_DEVICE void run(const std::uint8_t* bytes, std::int64_t count, float* out) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i) {
      Bfloat16 value;
      std::memcpy(&value, bytes + 2 * i, sizeof value);
      out[i] = to_float(value);
    }
  }
};

struct F32Loop {
  static constexpr std::int64_t kBytes = 4;
  static ROPEWALK_HOST_DEVICE void run(const std::uint8_t* bytes, std::int64_t count, float* out) {
    std::memcpy(out, bytes, static_cast<std::size_t>(count) * sizeof(float));
  }
};

template <class Loop>
void plain(const std::uint8_t* bytes, std::int64_t elements, float* out, const ParallelFor& parallel) {
  parallel_ranges(parallel, elements, row_grain(1), [&](std::int64_t begin, std::int64_t end) {
    run_vectorised<Loop>(bytes + begin * Loop::kBytes, end - begin, out + begin);
  });
}

template <class Format>
void blocked(const std::uint8_t* bytes, std::int64_t elements, float* out, const ParallelFor& parallel) {
  const std::int64_t blocks = elements / Format::kElements;
  parallel_ranges(parallel, blocks, row_grain(Format::kElements), [&](std::int64_t begin, std::int64_t end) {
    run_vectorised<BlockLoop<Format>>(bytes + begin * Format::kBytes, end - begin, out + begin * Format::kElements);
  });
}

struct TypeFacts {
  const char* name;
  std::int64_t elements;
  std::int64_t bytes;
  void (*run)(const std::uint8_t* bytes, std::int64_t elements, float* out, const ParallelFor& parallel);
};

template <class Format>
constexpr TypeFacts block_facts(const char* name) {
  return {name, Format::kElements, Format::kBytes, blocked<Format>};
}

const TypeFacts& facts(BlockType type) {
  static constexpr TypeFacts kFacts[] = {
      // in the order of BlockType
      {"F32", 1, 4, plain<F32Loop>},   {"F16", 1, 2, plain<F16Loop>},   {"BF16", 1, 2, plain<Bf16Loop>},
      block_facts<FormatQ4_0>("Q4_0"), block_facts<FormatQ4_1>("Q4_1"), block_facts<FormatQ5_0>("Q5_0"),
      block_facts<FormatQ5_1>("Q5_1"), block_facts<FormatQ8_0>("Q8_0"), block_facts<FormatQ4_K>("Q4_K"),
      block_facts<FormatQ5_K>("Q5_K"), block_facts<FormatQ6_K>("Q6_K")};
  const auto index = static_cast<std::size_t>(type);
  if (index >= std::size(kFacts)) reject("dequantise", "there is no block type " + std::to_string(index));
  return kFacts[index];
}

}  // namespace

std::string_view block_type_name(BlockType type) {
  return facts(type).name;
}
std::int64_t block_elements(BlockType type) {
  return facts(type).elements;
}
std::int64_t block_bytes(BlockType type) {
  return facts(type).bytes;
}

void dequantise(BlockType type, const void* blocks, std::int64_t elements, float* out, const ParallelFor& parallel) {
  check_block_count(type, elements);
  facts(type).run(static_cast<const std::uint8_t*>(blocks), elements, out, parallel);
}

}  // namespace ropewalk
