// Which segments each step of a training with mixed context windows takes. A pure function of seed and step: a resumed
// training goes on as it would have, and any number of processes shares out the same list.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/packing.h"

namespace ropewalk {

struct BatchPlanSettings {
  std::int64_t short_segments = 0, long_segments = 0;  // there are
  // Short to long in tokens, padding counted (all segments have L tokens): 3 and 7 are 30 % short windows. 0: none of
  // that kind.
  int short_parts = 1, long_parts = 1;
  std::int64_t segments_per_step = 1;  // over all processes
  std::uint64_t seed = 1;
};

struct PlannedSegment {
  SegmentId id;
  std::int64_t pass = 0;  // how often all segments of its kind were used before; each pass has its own order
};

class BatchPlan {
 public:
  // Throws BadInput, naming the value: parts outside 0 .. 1000 or both 0, parts of a kind that has no segments, fewer
  // than one segment a step.
  explicit BatchPlan(const BatchPlanSettings& settings);

  // The segments of step 0, 1, ... in their order; size segments_per_step. The n first segments of a training hold
  // floor(n * long_parts / (short_parts + long_parts)) long ones, for every n.
  std::vector<PlannedSegment> step(std::int64_t step) const;

  const BatchPlanSettings& settings() const { return settings_; }

 private:
  std::int64_t long_before(std::int64_t segment) const;
  BatchPlanSettings settings_;
};

}  // namespace ropewalk
