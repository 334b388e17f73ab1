// Seconds of work since it was made: pauses do not count.
#pragma once

#include <chrono>

#include "core/values/job.h"

namespace ropewalk {

class Watch {
 public:
  explicit Watch(const JobControl& control) : control_(control), paused_(control.paused_seconds()) {}
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count() -
           (control_.paused_seconds() - paused_);
  }

 private:
  const JobControl& control_;
  const double paused_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace ropewalk
