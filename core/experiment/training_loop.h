// The steps of a training between its probes and its saved models.
#pragma once

#include <cstdint>
#include <functional>

#include "core/experiment/recorder.h"

namespace ropewalk {

struct TrainingLoop {
  std::int64_t steps = 0;
  std::int64_t probe_every = 0;  // 0: only after the last step
  std::int64_t checkpoint_every = 1;
  std::function<std::int64_t()> done;  // steps done so far
  std::function<void()> step, probe, checkpoint;

  // Goes on from done() to `steps`, and says how far it is. Throws what the parts throw.
  void run(const Recorder& recorder, const std::string& what) const;
};

}  // namespace ropewalk
