// A training or a pretraining drawn from its events: one entry a step, probes by length, checkpoints.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

class TrainHistory {
 public:
  TrainHistory() = default;
  explicit TrainHistory(const TrainSpec& spec) : steps_planned_(spec.optimiser.steps) {}
  explicit TrainHistory(const PretrainSpec& spec) : steps_planned_(spec.optimiser.steps) {}

  // Events of other kinds of runs are ignored. A step that is recorded again (the process died after its last saved
  // state) replaces the first and drops what came after it.
  void add(const Event& event);

  std::int64_t steps_planned() const { return steps_planned_; }
  const std::vector<StepDone>& steps() const { return steps_; }  // in order; index i is step i + 1
  // Probes of each length in the order of steps.
  const std::map<std::int64_t, std::vector<ProbeScored>>& probes() const { return probes_; }
  const std::vector<CheckpointSaved>& checkpoints() const { return checkpoints_; }
  std::int64_t tokens() const;  // trained on so far
  // Mean over the last `steps` steps, tokens a second; 0 before the first.
  double tokens_per_second(int steps = 10) const;

 private:
  std::int64_t steps_planned_ = 0;
  std::vector<StepDone> steps_;
  std::map<std::int64_t, std::vector<ProbeScored>> probes_;
  std::vector<CheckpointSaved> checkpoints_;
};

}  // namespace ropewalk
