#include "core/experiment/training_loop.h"

namespace ropewalk {

void TrainingLoop::run(const Recorder& recorder, const std::string& what) const {
  RemainingTime remaining(static_cast<double>(steps - done()));
  while (done() < steps) {
    const double before = recorder.seconds();
    step();
    const std::int64_t now = done();
    if (now == steps || (probe_every > 0 && now % probe_every == 0)) probe();
    if (now == steps || now % checkpoint_every == 0) checkpoint();
    remaining.add(1, recorder.seconds() - before);
    recorder.progress(what, now, steps, "steps", remaining.remaining_seconds());
  }
}

}  // namespace ropewalk
