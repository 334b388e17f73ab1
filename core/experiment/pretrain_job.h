// Pretraining of a small model as a job behind run_experiment().
#pragma once

#include "core/experiment/jobs.h"
#include "core/values/model_description.h"

namespace ropewalk {

// A small one for `seed` and the folder that the model goes to: the recipe of the model that Ropewalk ships.
PretrainSpec small_model_recipe(const std::string& out, std::uint64_t seed);

// The model that a spec makes, before it is made.
ModelDescription pretrained_model(const PretrainSpec& spec);

// Throws BadInput before a run begins.
void check_pretrain(const PretrainSpec& spec);
// Throws Stopped (weights and optimiser are kept beside the folder), Failed where the training diverges.
void run_pretrain(const PretrainSpec& spec, Recorder& recorder, const JobControl& control, bool resumed);

}  // namespace ropewalk
