#include "core/study/deadline.h"

#include <chrono>

namespace ropewalk {

Deadline::Deadline(double minutes, JobControl& control) {
  if (minutes <= 0) return;
  thread_ = std::thread([this, minutes, &control] {
    std::unique_lock lock(mutex_);
    if (wake_.wait_for(lock, std::chrono::duration<double>(60 * minutes), [this] { return over_; })) return;
    passed_ = true;
    control.request_stop();
  });
}

Deadline::~Deadline() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool Deadline::passed() const {
  const std::lock_guard lock(mutex_);
  return passed_;
}

}  // namespace ropewalk
