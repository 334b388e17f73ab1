// A model's files, opened and checked: description, tensors, weights by canonical name. Only headers are read.
#pragma once

#include <memory>
#include <string>

#include "core/model/files/weight_table.h"
#include "core/model/tensor_source.h"
#include "core/values/model_description.h"

namespace ropewalk {

// Where a path leads: a folder with config.json, or a GGUF file.
struct ModelLocation {
  bool is_gguf = false;
  std::string path;  // the GGUF file or the folder
};
// A .safetensors file or a config.json stands for its folder. Throws BadInput: nothing there, no model in the folder,
// a file that is not a model.
ModelLocation locate_model(const std::string& path);

struct OpenedModel {
  ModelDescription description;
  std::unique_ptr<TensorSource> tensors;
  std::unique_ptr<WeightTable> weights;
};
OpenedModel open_model_files(const std::string& path);

}  // namespace ropewalk
