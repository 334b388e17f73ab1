// One optimiser step after another: AdamW (Loshchilov and Hutter, arXiv 1711.05101) with warm-up, cosine decay,
// gradient accumulation and clipping. What a step is trained on is handed to it; the trainer keeps no random state.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/text/packing.h"
#include "core/train/gradient_reducer.h"
#include "core/train/training_pass.h"
#include "core/values/job.h"
#include "core/values/training.h"

namespace ropewalk {

// A segment and the rotary phases it is trained with.
struct PhasedSegment {
  PackedSegment segment;
  Rotation rotation;
};

// Learning rate of step 0 .. steps - 1: linear warm-up, then half a cosine down to final_ratio of the peak.
double learning_rate_at(const OptimiserSettings& settings, std::int64_t step);

class Trainer {
 public:
  // `description` must outlive the trainer. `reducer`: sums gradients over processes; nullptr: one process.
  Trainer(const ModelDescription& description, TrainableWeights weights, const OptimiserSettings& settings,
          const PassOptions& options, GradientReducer* reducer = nullptr);
  ~Trainer();

  const TrainableWeights& weights() const;
  std::int64_t step() const;  // steps done

  // One step on these segments together (each adds its gradient; the loss is the weighted mean over all their targets,
  // over all processes). Checks `control` between segments, unless there are other processes; a
  // stop leaves the weights as they were. Throws Failed where
  // the loss or the gradient is not finite (says step and value): the weights then are those of the step before.
  StepResult run(std::span<const PhasedSegment> segments, const JobControl& control);

  // Weights, moments and the step, in one file: written to a temporary name and renamed. load_state() throws BadInput
  // where the file is another model's, was saved for another `training`, or is cut.
  void save_state(const std::string& path, const std::string& training = {}) const;
  void load_state(const std::string& path, const std::string& training = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ropewalk
