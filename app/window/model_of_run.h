// Whether a run is of a model.
#pragma once

#include "core/values/model_description.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

// Whether `model` is the run's. A pretraining's hash is of its recipe, for its model was not there before: that one is
// known by its folder and its embedding.
bool is_model_of(const RunData& run, const ModelDescription& model);

}  // namespace ropewalk
