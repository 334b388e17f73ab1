#include "kernels/check/checks.h"
#include "kernels/check/reference.h"
#include "kernels/cuda.h"

namespace kernel_check {
namespace {

using ropewalk::BlockType;

// Any bytes are a valid block except an exponent of all ones in a scale: 0x3f keeps scales finite.
std::vector<std::uint8_t> random_blocks(BlockType type, std::int64_t count) {
  const std::int64_t size = ropewalk::block_bytes(type);
  std::mt19937 generator(3);
  std::vector<std::uint8_t> bytes;
  for (std::int64_t i = 0; i < count * size; ++i) bytes.push_back(static_cast<std::uint8_t>(generator() >> 24));
  const std::int64_t first_scale = type == BlockType::q6_k ? 208 : 0;
  const bool two_scales =
      type == BlockType::q4_1 || type == BlockType::q5_1 || type == BlockType::q4_k || type == BlockType::q5_k;
  const std::int64_t top = type == BlockType::f32 ? 3 : 1;
  for (std::int64_t b = 0; b < count; ++b) {
    bytes[static_cast<std::size_t>(b * size + first_scale + top)] &= 0xbf;
    if (two_scales) bytes[static_cast<std::size_t>(b * size + 3)] &= 0xbf;
  }
  return bytes;
}

void check_type(Space& space, Report& report, BlockType type) {
  const std::string name = "dequantise " + std::string(ropewalk::block_type_name(type));
  guarded(space, report, name, [&] {
    const int elements = 9 * 1024;
    const std::vector<std::uint8_t> blocks = random_blocks(type, elements / ropewalk::block_elements(type));
    Buffer<std::uint8_t> bytes(space, blocks);
    Buffer<float> out(space, std::vector<float>(elements, -5.0f));
    if (space.is_cuda()) {
      ropewalk::cuda::dequantise(type, bytes.data(), elements, out.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::dequantise(type, bytes.data(), elements, out.data(), threads.handle());
    }
    space.finish();
    // A value is rounded once, where an offset is added.
    report.add(space.name(), name, max_error(out.doubles(), reference_dequantise(type, blocks, elements), 1e-40), 6e-8);
  });
}

}  // namespace

void check_dequantise(Space& space, Report& report) {
  for (BlockType type :
       {BlockType::f32, BlockType::f16, BlockType::bf16, BlockType::q4_0, BlockType::q4_1, BlockType::q5_0,
        BlockType::q5_1, BlockType::q8_0, BlockType::q4_k, BlockType::q5_k, BlockType::q6_k}) {
    check_type(space, report, type);
  }
}

}  // namespace kernel_check
