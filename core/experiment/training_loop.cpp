#include "core/experiment/training_loop.h"

namespace ropewalk {

namespace {
constexpr int kProbedLengths = 2;  // every probe is of two lengths
}

bool TrainingLoop::probes_at(std::int64_t now) const {
  return now == 0 || now == steps || (probe_every > 0 && now % probe_every == 0);
}

bool TrainingLoop::saves_at(std::int64_t now) const {
  return now > 0 && (now == steps || now % checkpoint_every == 0);
}

// What the last step wants and is not recorded.
void TrainingLoop::finish_step(const Recorder& recorder) const {
  const std::int64_t now = done();
  int probes = 0;
  bool saved = false;
  for (const Event& event : recorder.store().events(recorder.run())) {
    if (const auto* probed = std::get_if<ProbeScored>(&event.body)) probes += probed->step == now;
    if (const auto* checkpoint_saved = std::get_if<CheckpointSaved>(&event.body))
      saved |= checkpoint_saved->step == now;
  }
  if (probes_at(now) && probes < kProbedLengths) probe();
  if (saves_at(now) && !saved) checkpoint();
}

void TrainingLoop::go_on(const Recorder& recorder, const std::string& what) const {
  finish_step(recorder);
  RemainingTime remaining(static_cast<double>(steps - done()));
  while (done() < steps) {
    const double before = recorder.seconds();
    step();
    const std::int64_t now = done();
    if (probes_at(now)) probe();
    if (saves_at(now)) checkpoint();
    remaining.add(1, recorder.seconds() - before);
    recorder.progress(what, now, steps, "steps", remaining.remaining_seconds());
  }
}

void TrainingLoop::run(const Recorder& recorder, const std::string& what) const {
  try {
    go_on(recorder, what);
  } catch (const Stopped&) {
    save_state();
    throw;
  } catch (const std::exception&) {
    try {
      save_state();
    } catch (const std::exception&) {  // what ended the work says more
    }
    throw;
  }
}

}  // namespace ropewalk
