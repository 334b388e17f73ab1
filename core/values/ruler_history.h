// A RULER run's samples, gathered for drawing: the same code for a live run and for a stored one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/values/event.h"
#include "core/values/ruler_statistics.h"
#include "core/values/spec.h"

namespace ropewalk {

class RulerHistory {
 public:
  RulerHistory() = default;
  explicit RulerHistory(const RulerSpec& spec);
  // Ignores events of other kinds, and samples that the spec does not ask for.
  void add(const Event& event);
  void add(const RulerScored& sample);

  const RulerSpec& spec() const { return spec_; }
  const std::vector<std::string>& tasks() const { return spec_.tasks; }
  const std::vector<std::int64_t>& lengths() const { return spec_.lengths; }
  const std::vector<RopeFactors>& factor_sets() const { return spec_.factor_sets; }

  using Samples = std::map<std::uint64_t, RulerScored>;  // by index
  // Of one cell, in order of their indices; empty: none is scored yet.
  const Samples& samples(int factor_set, const std::string& task, std::int64_t length) const;
  std::optional<RulerScore> score(int factor_set, const std::string& task, std::int64_t length) const;
  // Over the tasks that have a sample at that length.
  std::optional<TaskMean> mean(int factor_set, std::int64_t length) const;
  // Whether all samples of all tasks at that length are scored.
  bool complete(int factor_set, std::int64_t length) const;
  // By the means of lengths that are complete; nullopt while none is. 0: the shortest is below the threshold.
  std::optional<std::int64_t> effective(int factor_set, double threshold = kRulerThreshold) const;
  // The longest complete length; 0: none. Where it is also effective(), the true one may be longer.
  std::int64_t longest_complete(int factor_set) const;

  std::int64_t samples_done() const { return done_; }
  std::int64_t samples_total() const;
  double seconds() const { return seconds_; }  // of work on the samples scored

 private:
  using Cell = std::tuple<int, std::int64_t, std::string>;  // factor set, length, task
  RulerSpec spec_;
  std::map<Cell, Samples> cells_;
  std::int64_t done_ = 0;
  double seconds_ = 0;
};

}  // namespace ropewalk
