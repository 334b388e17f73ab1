// GGUF's number formats to float32. A quantised tensor is a row of blocks, each with its own scale; all fields are
// little endian and blocks are packed without padding, at any address. Layouts: the GGUF format as published with GGML.
#pragma once

#include <cstdint>
#include <string_view>

#include "kernels/parallel.h"

namespace ropewalk {

enum class BlockType { f32, f16, bf16, q4_0, q4_1, q5_0, q5_1, q8_0, q4_k, q5_k, q6_k };

std::string_view block_type_name(BlockType type);  // "F32", "Q4_0", "Q4_K" ...
std::int64_t block_elements(BlockType type);       // 1 for f32, f16, bf16; 32; 256 for the K types
std::int64_t block_bytes(BlockType type);          // bytes of one block

// `elements` (a multiple of block_elements) from `blocks` to out[0 .. elements). The blocks must hold
// elements / block_elements * block_bytes bytes; they need no alignment. Scales that are infinite or NaN give what the
// formula gives; no content of the blocks can make this fail.
// Throws std::invalid_argument for a negative count or one that is not a multiple of the block.
void dequantise(BlockType type, const void* blocks, std::int64_t elements, float* out,
                const ParallelFor& parallel = {});

}  // namespace ropewalk
