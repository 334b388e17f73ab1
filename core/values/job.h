// How a running job is steered and how it reports. Plain values: the window's thread sets the flags,
// the job's thread reads them; a job calls the sinks from its own thread.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

#include "core/values/error.h"

namespace ropewalk {

// Set from any thread. A job looks at it at least every 0.2 s of work.
class JobControl {
 public:
  void request_stop() noexcept { stop_ = true; }
  void set_paused(bool paused) noexcept { paused_ = paused; }
  bool stop_requested() const noexcept { return stop_; }
  bool paused() const noexcept { return paused_; }

  // Throws Stopped when a stop was requested; while paused, sleeps (a stop ends the pause).
  void check() const {
    while (paused_ && !stop_) {
      const bool counts = !counting_.exchange(true);  // where several threads of a job wait, time is counted once
      const auto before = std::chrono::steady_clock::now();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      if (!counts) continue;
      paused_nanoseconds_ += std::chrono::nanoseconds(std::chrono::steady_clock::now() - before).count();
      counting_ = false;
    }
    if (stop_) throw Stopped();
  }
  // Time spent waiting inside check(): not time of work.
  double paused_seconds() const noexcept { return 1e-9 * double(paused_nanoseconds_.load()); }

 private:
  std::atomic<bool> stop_{false};
  std::atomic<bool> paused_{false};
  mutable std::atomic<std::int64_t> paused_nanoseconds_{0};
  mutable std::atomic<bool> counting_{false};
};

struct Progress {
  std::string what;               // e.g. "Loading weights", "Candidates"; shown as is
  std::int64_t done = 0;          // in units of `unit`
  std::int64_t total = 0;         // 0: not known
  std::string unit;               // "MB", "documents", "candidates", "cells"
  double elapsed_seconds = 0;     // since the work began, pauses not counted
  double remaining_seconds = -1;  // < 0: not known yet (warm-up)
};
using ProgressSink = std::function<void(const Progress&)>;

}  // namespace ropewalk
