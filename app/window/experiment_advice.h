// What the dialogs ask the core: cost, problems, budgets, devices, factor files.
#pragma once

#include "core/values/model_description.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

// `rope`: the embedding in use (its trained context may be edited); `target`: for factor files.
ExperimentAdvice make_advice(const ModelDescription& model, const RopeDescription& rope, std::int64_t target);

}  // namespace ropewalk
