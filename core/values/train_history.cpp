#include "core/values/train_history.h"

#include <algorithm>

namespace ropewalk {

namespace {

// Drops what was recorded for this step or a later one.
template <class T>
void cut(std::vector<T>& entries, std::int64_t step) {
  while (!entries.empty() && entries.back().step >= step) entries.pop_back();
}

}  // namespace

void TrainHistory::add(const Event& event) {
  if (const auto* done = std::get_if<StepDone>(&event.body)) {
    const std::int64_t step = done->result.step;
    if (step < 1 || step > static_cast<std::int64_t>(steps_.size()) + 1) return;  // no step may be missing before it
    steps_.resize(static_cast<std::size_t>(step - 1));
    for (auto& [length, probes] : probes_) cut(probes, step);
    cut(checkpoints_, step);
    steps_.push_back(*done);
  }
  if (const auto* probe = std::get_if<ProbeScored>(&event.body)) {
    cut(probes_[probe->length], probe->step);
    probes_[probe->length].push_back(*probe);
  }
  if (const auto* checkpoint = std::get_if<CheckpointSaved>(&event.body)) {
    cut(checkpoints_, checkpoint->step);
    checkpoints_.push_back(*checkpoint);
  }
}

std::int64_t TrainHistory::tokens() const {
  std::int64_t sum = 0;
  for (const StepDone& step : steps_) sum += step.result.tokens;
  return sum;
}

double TrainHistory::tokens_per_second(int steps) const {
  double tokens = 0, seconds = 0;
  const std::size_t first = steps_.size() - std::min(steps_.size(), static_cast<std::size_t>(std::max(steps, 1)));
  for (std::size_t i = first; i < steps_.size(); ++i) {
    tokens += static_cast<double>(steps_[i].result.tokens);
    seconds += steps_[i].result.seconds;
  }
  return seconds > 0 ? tokens / seconds : 0;
}

}  // namespace ropewalk
