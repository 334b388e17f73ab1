// A ModelDescription as the config.json of a Hugging Face folder: what describe_hf_config() reads back.
#pragma once

#include <span>
#include <string>

#include "core/model/tensor_source.h"
#include "core/values/model_description.h"

namespace ropewalk {

// `type`: of the weights, f32 or bf16. `fields`: JSON objects whose keys are put into config.json, such as the texts of
// hf_rope_scaling_text() and hf_rope_parameters_text() (core/exchange/factors_file.h) or {"eos_token_id": 1}. They may
// replace max_position_embeddings, original_max_position_embeddings and the token ids, nothing else that the
// description says; where two give a key they must agree. model.own_factors is not written by itself: a model that has
// them needs a rope dictionary among the fields. Throws BadInput: a family that is not known, a field that is no JSON
// object or contradicts, a description that the family's config.json cannot say (the text is read back and compared,
// the first difference is named).
std::string hf_config_text(const ModelDescription& model, TensorType type, std::span<const std::string> fields = {});

}  // namespace ropewalk
