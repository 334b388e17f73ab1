// The rotary embedding of a GGUF file: rope.* metadata and the tensors with factors (llama.cpp's conventions).
#pragma once

#include <string>

#include "core/model/files/families/family.h"
#include "core/model/files/gguf_file.h"
#include "core/values/model_description.h"

namespace ropewalk {

// Fills model.rope and model.own_factors; head_dim and maximum_positions are filled already. `prefix` is "llama." or
// so. rope_freqs.weight and rope_factors_long/short.weight divide the inverse frequencies, so they are lambdas.
void read_gguf_rope(const GgufFile& file, const std::string& prefix, const Family& family, ModelDescription& model);

}  // namespace ropewalk
