// Tensors of an opened model file, memory-mapped: names, types, shapes, bytes. Formats: safetensors (F32, F16, BF16;
// one file or shards with an index) and GGUF (F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

enum class TensorType { f32, f16, bf16, q4_0, q4_1, q5_0, q5_1, q8_0, q4_k, q5_k, q6_k };
std::string_view tensor_type_name(TensorType type);  // "F32", "Q4_K" ...

struct TensorInfo {
  std::string name;
  TensorType type = TensorType::f32;
  std::vector<std::int64_t> shape;  // outermost first (GGUF's order reversed); elements = product
  const std::byte* data = nullptr;  // inside the mapping
  std::uint64_t bytes = 0;
  std::int64_t elements() const;
};

class TensorSource {
 public:
  virtual ~TensorSource() = default;
  virtual const std::vector<TensorInfo>& tensors() const = 0;
  // To be called before a tensor's bytes are touched long after opening: throws Failed, naming the file, where one was
  // cut meanwhile.
  virtual void check_files() const {}
  const TensorInfo* find(std::string_view name) const;
};

// Rows [first, first + rows) of a tensor seen as [shape[0], rest] (a vector is one row), dequantised into `out`
// (rows * rest floats).
void read_rows(const TensorInfo& tensor, std::int64_t first, std::int64_t rows, float* out);

}  // namespace ropewalk
