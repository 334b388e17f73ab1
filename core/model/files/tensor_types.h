// Facts of the tensor types in one table: names, GGUF's numbers, sizes; and checked arithmetic for their bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/tensor_source.h"

namespace ropewalk {

std::int64_t tensor_block_elements(TensorType type);
std::int64_t tensor_block_bytes(TensorType type);

// GGUF's number of the type, as in ggml.h; nothing for types that are not read.
std::optional<TensorType> tensor_type_from_gguf(std::uint32_t number);
// "IQ2_XS (17)", "type 200": for messages.
std::string gguf_type_text(std::uint32_t number);
// "F32", "F16", "BF16"; nothing for other dtypes.
std::optional<TensorType> tensor_type_from_safetensors(std::string_view dtype);

// Product of the sizes; nothing when a size is negative or the product exceeds 2^63 - 1.
std::optional<std::int64_t> checked_elements(const std::vector<std::int64_t>& shape);
// Bytes of that many elements; nothing when they are no multiple of the block or exceed 2^63 - 1.
std::optional<std::uint64_t> checked_bytes(TensorType type, std::int64_t elements);

}  // namespace ropewalk
