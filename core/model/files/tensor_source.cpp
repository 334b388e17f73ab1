#include "core/model/tensor_source.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/model/files/file_text.h"
#include "core/model/files/tensor_types.h"
#include "core/values/error.h"
#include "kernels/dequantise.h"

namespace ropewalk {

namespace {

struct TypeFacts {
  TensorType type;
  BlockType block;
  std::uint32_t gguf;
};

constexpr std::array<TypeFacts, 11> kTypes{{{TensorType::f32, BlockType::f32, 0},
                                            {TensorType::f16, BlockType::f16, 1},
                                            {TensorType::bf16, BlockType::bf16, 30},
                                            {TensorType::q4_0, BlockType::q4_0, 2},
                                            {TensorType::q4_1, BlockType::q4_1, 3},
                                            {TensorType::q5_0, BlockType::q5_0, 6},
                                            {TensorType::q5_1, BlockType::q5_1, 7},
                                            {TensorType::q8_0, BlockType::q8_0, 8},
                                            {TensorType::q4_k, BlockType::q4_k, 12},
                                            {TensorType::q5_k, BlockType::q5_k, 13},
                                            {TensorType::q6_k, BlockType::q6_k, 14}}};

struct ForeignType {
  std::uint32_t gguf;
  std::string_view name;
};

// Types that files have but that are not read: a message should say the name that its reader knows.
constexpr ForeignType kForeign[] = {{9, "Q8_1"},    {10, "Q2_K"},    {11, "Q3_K"},  {15, "Q8_K"},   {16, "IQ2_XXS"},
                                    {17, "IQ2_XS"}, {18, "IQ3_XXS"}, {19, "IQ1_S"}, {20, "IQ4_NL"}, {21, "IQ3_S"},
                                    {22, "IQ2_S"},  {23, "IQ4_XS"},  {24, "I8"},    {25, "I16"},    {26, "I32"},
                                    {27, "I64"},    {28, "F64"},     {29, "IQ1_M"}, {34, "TQ1_0"},  {35, "TQ2_0"},
                                    {39, "MXFP4"},  {40, "NVFP4"}};

const TypeFacts& facts(TensorType type) {
  return kTypes[static_cast<std::size_t>(type)];
}

}  // namespace

std::string_view tensor_type_name(TensorType type) {
  return block_type_name(facts(type).block);
}
std::int64_t tensor_block_elements(TensorType type) {
  return block_elements(facts(type).block);
}
std::int64_t tensor_block_bytes(TensorType type) {
  return block_bytes(facts(type).block);
}

std::optional<TensorType> tensor_type_from_gguf(std::uint32_t number) {
  for (const TypeFacts& row : kTypes)
    if (row.gguf == number) return row.type;
  return {};
}

std::string gguf_type_text(std::uint32_t number) {
  for (const ForeignType& row : kForeign)
    if (row.gguf == number) return std::string(row.name) + " (" + std::to_string(number) + ")";
  return "number " + std::to_string(number);
}

std::optional<TensorType> tensor_type_from_safetensors(std::string_view dtype) {
  for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::bf16})
    if (tensor_type_name(type) == dtype) return type;
  return {};
}

std::optional<std::int64_t> checked_elements(const std::vector<std::int64_t>& shape) {
  std::int64_t product = 1;
  for (const std::int64_t size : shape)
    if (size < 0 || __builtin_mul_overflow(product, size, &product)) return {};
  return product;
}

std::optional<std::uint64_t> checked_bytes(TensorType type, std::int64_t elements) {
  if (elements < 0 || elements % tensor_block_elements(type) != 0) return {};
  std::int64_t bytes = 0;
  if (__builtin_mul_overflow(elements / tensor_block_elements(type), tensor_block_bytes(type), &bytes)) return {};
  return static_cast<std::uint64_t>(bytes);
}

std::int64_t TensorInfo::elements() const {
  std::int64_t product = 1;
  for (const std::int64_t size : shape) product *= size;
  return product;
}

const TensorInfo* TensorSource::find(std::string_view name) const {
  const auto& all = tensors();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const TensorInfo& tensor) { return tensor.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void read_rows(const TensorInfo& tensor, std::int64_t first, std::int64_t rows, float* out) {
  const bool matrix = tensor.shape.size() > 1;
  const std::int64_t all_rows = matrix ? tensor.shape[0] : 1;
  if (first < 0 || rows < 0 || first > all_rows || rows > all_rows - first) {
    throw BadInput(std::to_string(rows) + " rows from row " + std::to_string(first) + " of tensor " +
                   printable(tensor.name) + " were asked for, which has " + std::to_string(all_rows));
  }
  if (rows == 0) return;
  const std::int64_t columns = tensor.elements() / all_rows;
  const auto row_bytes = checked_bytes(tensor.type, columns);
  if (!row_bytes) {
    throw BadInput("a row of tensor " + printable(tensor.name) + " has " + std::to_string(columns) +
                   " elements, which " + std::string(tensor_type_name(tensor.type)) + " blocks do not divide");
  }
  dequantise(facts(tensor.type).block, tensor.data + static_cast<std::uint64_t>(first) * *row_bytes, rows * columns,
             out);
}

}  // namespace ropewalk
