// Asks a job to stop after a time.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/values/job.h"

namespace ropewalk {

class Deadline {
 public:
  // minutes <= 0: never.
  Deadline(double minutes, JobControl& control);
  ~Deadline();
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  bool passed() const;  // it was this deadline that asked

 private:
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool over_ = false, passed_ = false;
  std::thread thread_;
};

}  // namespace ropewalk
