// Data parallel training: every process has the same weights and its own segments; gradients are summed over them.
#pragma once

#include <cstddef>
#include <span>

namespace ropewalk {

class GradientReducer {
 public:
  virtual ~GradientReducer() = default;
  virtual int rank() const = 0;
  virtual int processes() const = 0;
  // Element-wise sum over all processes, in place, the same bits on each. Throws Failed.
  virtual void sum(std::span<float> values) = 0;
  virtual void sum(std::span<double> values) = 0;
};

}  // namespace ropewalk
