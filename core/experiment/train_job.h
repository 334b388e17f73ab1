// Training as a job behind run_experiment(). It loads its own weights: float32 masters, not an evaluator's.
#pragma once

#include "core/experiment/jobs.h"

namespace ropewalk {

// Throws BadInput before a run begins; the model's header is all it needs.
void check_train(const TrainSpec& spec, const ModelDescription& model);
// Throws Stopped (weights and optimiser are kept beside spec.out), Failed where the training diverges.
void run_train(const TrainSpec& spec, Recorder& recorder, const JobControl& control, bool resumed);

}  // namespace ropewalk
