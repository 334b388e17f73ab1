// Ties one running job to the store and to whoever watches it: an event is committed first and shown after.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/experiment/experiment.h"

namespace ropewalk {

class Recorder {
 public:
  // `seconds_before`: work of earlier pieces of the same run.
  Recorder(RunStore& store, RunId run, double seconds_before, const JobControl& control, const RunSinks& sinks);

  RunId run() const { return run_; }
  RunStore& store() const { return store_; }
  // Seconds of work since the run began, over all its pieces, pauses not counted.
  double seconds() const;
  // Commits, then hands the event on. `state` replaces the run's saved state, and `scores` are kept, in the same
  // transaction.
  void record(EventBody body, const std::optional<std::string>& state = {}, const std::vector<KeptScore>& scores = {});
  // remaining_seconds < 0: not known yet.
  void progress(const std::string& what, std::int64_t done, std::int64_t total, const std::string& unit,
                double remaining_seconds) const;
  const RunSinks& sinks() const { return sinks_; }

 private:
  RunStore& store_;
  RunId run_;
  double seconds_before_;
  const JobControl& control_;
  const RunSinks& sinks_;
  double paused_before_;
  std::chrono::steady_clock::time_point begin_;
};

// Remaining time from the cost of what is done and what is to come, both in the same arbitrary unit.
// Says nothing (-1) before the first piece is done.
class RemainingTime {
 public:
  explicit RemainingTime(double total_cost) : total_(total_cost) {}
  void add(double cost, double seconds) {
    done_ += cost;
    seconds_ += seconds;
  }
  void skip(double cost) { total_ -= cost; }
  double remaining_seconds() const { return done_ > 0 ? seconds_ / done_ * (total_ - done_) : -1; }

 private:
  double total_, done_ = 0, seconds_ = 0;
};

// Relative cost of one document of `length` tokens: products with the weights grow with the length, attention with its
// square (and runs at about 0.4 of the speed of the products on the processors measured).
double document_cost(const ModelDescription& model, std::int64_t length);

}  // namespace ropewalk
