// Argument checks that the kernels share. A kernel checks before it starts, since its loop may run on other threads.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace ropewalk {

[[noreturn]] inline void reject(const char* function, const std::string& what) {
  throw std::invalid_argument(std::string(function) + ": " + what);
}

inline void check_not_negative(const char* function, const char* name, std::int64_t value) {
  if (value < 0) reject(function, std::string(name) + " is " + std::to_string(value) + ", must not be negative");
}

// Rows of `width` elements must not run into each other; with a single row any stride will do.
inline void check_stride(const char* function, const char* name, std::int64_t rows, std::int64_t width,
                         std::int64_t stride) {
  if (rows > 1 && stride < width) {
    reject(function,
           std::string(name) + " is " + std::to_string(stride) + ", below the row's " + std::to_string(width));
  }
}

inline void check_rows(const char* function, std::int64_t rows, std::int64_t width) {
  check_not_negative(function, "rows", rows);
  check_not_negative(function, "the row's width", width);
}

}  // namespace ropewalk
