// What the CPU and the CUDA launch of answer_log_likelihood check alike.
#pragma once

#include <cstdint>

#include "kernels/answer_likelihood.h"
#include "kernels/checks.h"

namespace ropewalk {

inline void check_likelihood_shape(const LikelihoodShape& shape) {
  constexpr const char* kName = "answer_log_likelihood";
  check_rows(kName, shape.rows, shape.vocabulary);
  check_stride(kName, "row_stride", shape.rows, shape.vocabulary, shape.row_stride);
  if (shape.rows > 0 && shape.vocabulary == 0) reject(kName, "the vocabulary is empty");
  if (shape.vocabulary > INT32_MAX) {
    reject(kName, "a vocabulary of " + std::to_string(shape.vocabulary) + " does not fit int32 ids");
  }
}

}  // namespace ropewalk
