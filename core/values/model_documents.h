// The needle documents that a model is asked with where nothing else was chosen.
#pragma once

#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

// Those that the model was trained to answer, as its folder says; else the paper's template in RULER's noise.
DocumentSpec default_documents(const ModelDescription& model);

}  // namespace ropewalk
