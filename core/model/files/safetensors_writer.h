// Writes safetensors files (format: core/model/files/safetensors.h): header padded with blanks to a multiple of 8
// bytes, metadata {"format": "pt"}, tensors one after another in the order given.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/model/tensor_source.h"

namespace ropewalk {

struct TensorToWrite {
  std::string name;  // in the file
  std::vector<std::int64_t> shape;
  std::vector<std::span<const float>> parts;  // one after another all elements, row-major; not copied
};

// `type`: f32 or bf16 (rounded to nearest, ties to even). To a temporary name, flushed to the disk, renamed. Throws
// Failed with the path and the system's reason and leaves the old file, if there was one, and no other; BadInput for
// another type, a name given twice, parts that do not have the shape's elements.
void write_safetensors(const std::string& path, std::span<const TensorToWrite> tensors, TensorType type);

}  // namespace ropewalk
