#include "core/train/save_weights.h"

#include <ATen/ATen.h>

namespace ropewalk {

void save_weights(const ModelDescription& description, const TrainableWeights& weights, const HfFolderExtras& extras,
                  const std::string& folder) {
  std::vector<at::Tensor> kept;  // on the CPU, for as long as they are written
  std::vector<WrittenTensor> tensors;
  for (const NamedTensor& parameter : weights.named()) {
    const at::Tensor& values = kept.emplace_back(parameter.tensor.detach().to(at::kCPU, at::kFloat).contiguous());
    tensors.push_back({parameter.name, values.sizes().vec(), static_cast<const float*>(values.data_ptr())});
  }
  write_hf_folder(description, tensors, extras, folder);
}

}  // namespace ropewalk
