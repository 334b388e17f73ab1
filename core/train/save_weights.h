// A trained model as a Hugging Face folder.
#pragma once

#include <string>

#include "core/model/files/hf_folder_writer.h"
#include "core/train/trainable_weights.h"

namespace ropewalk {

// As write_hf_folder(), whose errors it throws.
void save_weights(const ModelDescription& description, const TrainableWeights& weights, const HfFolderExtras& extras,
                  const std::string& folder);

}  // namespace ropewalk
