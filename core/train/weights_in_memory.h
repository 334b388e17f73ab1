// Weights that are being trained, as a model that can be evaluated.
#pragma once

#include <memory>

#include "core/model/model.h"
#include "core/train/trainable_weights.h"

namespace ropewalk {

// A copy in `type` on the weights' device; the next training step does not change it. `tokenizer` must outlive the
// model: it is borrowed.
std::shared_ptr<Model> model_of(const ModelDescription& description, const TrainableWeights& weights,
                                const Tokenizer& tokenizer, ModelType type, const JobControl& control);

}  // namespace ropewalk
