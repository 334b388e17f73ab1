// The steps of a training between its probes and its saved models.
#pragma once

#include <cstdint>
#include <functional>

#include "core/experiment/recorder.h"

namespace ropewalk {

struct TrainingLoop {
  std::int64_t steps = 0;
  std::int64_t probe_every = 0;  // 0: only before the first and after the last step
  std::int64_t checkpoint_every = 1;
  std::function<std::int64_t()> done;  // steps done so far
  std::function<void()> step, probe, checkpoint;
  std::function<void()> save_state;  // called where the work ends before its end, whatever ended it

  // From done() to `steps`, first with the probe and the saved model that an earlier piece of the run was stopped in
  // or before. Says how far it is. Throws what the parts throw.
  void run(const Recorder& recorder, const std::string& what) const;

 private:
  bool probes_at(std::int64_t now) const;
  bool saves_at(std::int64_t now) const;
  void finish_step(const Recorder& recorder) const;
  void go_on(const Recorder& recorder, const std::string& what) const;
};

}  // namespace ropewalk
