// What the CPU and the CUDA launch of dequantise check alike.
#pragma once

#include <string>

#include "kernels/checks.h"
#include "kernels/dequantise.h"

namespace ropewalk {

inline void check_block_count(BlockType type, std::int64_t elements) {
  check_not_negative("dequantise", "elements", elements);
  if (elements % block_elements(type) != 0) {
    reject("dequantise", std::to_string(elements) + " elements are not whole blocks of " +
                             std::to_string(block_elements(type)) + " (" + std::string(block_type_name(type)) + ")");
  }
}

}  // namespace ropewalk
