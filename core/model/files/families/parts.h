// Building blocks that families share. The names are those of transformers' and llama.cpp's LLaMA layouts.
#pragma once

#include <vector>

#include "core/model/files/families/family.h"

namespace ropewalk::parts {

std::int64_t hidden(const ModelDescription& model);
std::int64_t intermediate(const ModelDescription& model);
std::int64_t vocabulary(const ModelDescription& model);
std::int64_t head_dim(const ModelDescription& model);
std::int64_t queries(const ModelDescription& model);  // attention_heads * head_dim
std::int64_t keys(const ModelDescription& model);     // key_value_heads * head_dim

// Embedding, last norm, head.
std::vector<SourceTensor> outer_tensors();
// Both norms and the output projection of a layer.
std::vector<SourceTensor> norms_and_output();
std::vector<SourceTensor> separate_projections(bool interleaved_in_gguf);
std::vector<SourceTensor> projection_biases();
std::vector<SourceTensor> head_norms();
std::vector<SourceTensor> separate_mlp();

std::vector<SourceTensor> joined(std::vector<std::vector<SourceTensor>> lists);

}  // namespace ropewalk::parts
