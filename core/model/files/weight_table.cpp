#include "core/model/files/weight_table.h"

#include <algorithm>

#include "core/model/files/file_text.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

// In files, but no weights: rotary tables that old checkpoints saved, factors that the description has read.
bool is_rope_table(const std::string& name) {
  return name.ends_with("rotary_emb.inv_freq") || name == "rope_freqs.weight" || name == "rope_factors_long.weight" ||
         name == "rope_factors_short.weight";
}

}  // namespace

WeightTable::WeightTable(const Family& family, const ModelDescription& model, const TensorSource& source,
                         NameScheme scheme, const std::string& where)
    : scheme_(scheme), where_(where) {
  for (const TensorInfo& tensor : source.tensors()) tensors_.emplace(tensor.name, &tensor);
  const auto file_name = [&](const SourceTensor& tensor) { return scheme == NameScheme::hf ? tensor.hf : tensor.gguf; };
  for (const SourceTensor& tensor : family.model_tensors)
    if (!tensor.only_untied || !model.tied_embeddings) add(tensor, file_name(tensor), "", model);
  for (int layer = 0; layer < model.layers; ++layer) {
    const std::string number = std::to_string(layer) + ".";
    const std::string prefix = (scheme == NameScheme::hf ? "model.layers." : "blk.") + number;
    for (const SourceTensor& tensor : family.layer_tensors) add(tensor, prefix + file_name(tensor), number, model);
  }
  refuse_unused(family, source);
}

void WeightTable::add(const SourceTensor& source, const std::string& file_name, const std::string& prefix,
                      const ModelDescription& model) {
  const auto found = tensors_.find(file_name);
  if (found == tensors_.end()) {
    throw BadInput(where_ + ": the tensor " + file_name + " is missing, which a " + model.family + " model of " +
                   std::to_string(model.layers) + " layers needs");
  }
  const TensorInfo& tensor = *found->second;
  std::vector<std::int64_t> wanted{0};
  for (const WeightPart& part : source.parts) wanted[0] += part.rows(model);
  if (source.columns) wanted.push_back(source.columns(model));
  if (tensor.shape != wanted) {
    throw BadInput(where_ + ": the tensor " + file_name + " has the shape " + shape_text(tensor.shape) +
                   ", but the model's sizes need " + shape_text(wanted));
  }
  std::int64_t row = 0;
  for (const WeightPart& part : source.parts) {
    WeightSlice slice{&tensor, wanted, row, 0, 0};
    slice.shape[0] = part.rows(model);
    slice.bytes = tensor.bytes / static_cast<std::uint64_t>(wanted[0]) * static_cast<std::uint64_t>(slice.shape[0]);
    if (part.interleaved_in_gguf && scheme_ == NameScheme::gguf) slice.interleaved_head_dim = model.head_dim;
    row += slice.shape[0];
    slices_.emplace(prefix + part.name, std::move(slice));
  }
  used_[&tensor] = true;
  type_bytes_[tensor.type] += tensor.bytes;
  total_bytes_ += tensor.bytes;
  parameters_ += static_cast<std::uint64_t>(tensor.elements());
}

void WeightTable::refuse_unused(const Family& family, const TensorSource& source) const {
  for (const TensorInfo& tensor : source.tensors()) {
    if (used_.contains(&tensor) || is_rope_table(tensor.name)) continue;
    // A tied head may be stored all the same; transformers takes the embedding.
    const bool tied_head =
        std::any_of(family.model_tensors.begin(), family.model_tensors.end(), [&](const SourceTensor& outer) {
          return outer.only_untied && tensor.name == (scheme_ == NameScheme::hf ? outer.hf : outer.gguf);
        });
    if (tied_head) continue;
    throw BadInput(where_ + ": the tensor " + printable(tensor.name) + " " + shape_text(tensor.shape) +
                   " has no place in a " + std::string(family.id) +
                   " model of these sizes; without it the results would be wrong, so the file is refused");
  }
}

const WeightSlice* WeightTable::find(const std::string& name) const {
  const auto found = slices_.find(name);
  return found == slices_.end() ? nullptr : &found->second;
}

std::string WeightTable::type_names() const {
  std::vector<std::pair<std::uint64_t, TensorType>> order;
  for (const auto& [type, bytes] : type_bytes_) order.emplace_back(bytes, type);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (const auto& [bytes, type] : order) names.emplace_back(tensor_type_name(type));
  return joined(names);
}

}  // namespace ropewalk
