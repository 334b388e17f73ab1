// Values of training: settings, what a step gave.
#pragma once

#include <cstdint>
#include <string>

namespace ropewalk {

// AdamW and its schedule.
struct OptimiserSettings {
  std::int64_t steps = 1000;    // the schedule's length
  double learning_rate = 2e-5;  // peak; the paper's
  double final_ratio = 0;       // of the peak, at the end of the cosine
  std::int64_t warmup_steps = 0;
  double beta1 = 0.9, beta2 = 0.95, epsilon = 1e-8;
  double weight_decay = 0.1;  // of matrices; norms, biases and embeddings are not decayed
  double gradient_clip = 1;   // largest norm of the whole gradient; 0: none
  bool operator==(const OptimiserSettings&) const = default;
};

// Sums over the targets of one kind of segment.
struct LossSum {
  double loss = 0;           // sum of weight * nll, nats
  double weight = 0;         // sum of weights
  std::int64_t targets = 0;  // with full weight (1): answers and plain text
  std::int64_t right = 0;    // of those, arg max
  double mean() const { return weight > 0 ? loss / weight : 0; }
};

struct StepResult {
  std::int64_t step = 0;  // from 1
  LossSum short_windows, long_windows;
  double learning_rate = 0;
  double gradient_norm = 0;  // before clipping
  std::int64_t tokens = 0;
  double seconds = 0;
};

}  // namespace ropewalk
