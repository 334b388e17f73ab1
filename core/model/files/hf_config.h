// config.json of a Hugging Face folder to a ModelDescription, as transformers 4.57 reads it.
#pragma once

#include <string>

#include "core/values/model_description.h"

namespace ropewalk {

// Everything but the facts of the files (path, name, types, sizes, hash). `where` names the text in messages.
// Throws BadInput: an unknown architecture (the known ones are listed), an activation other than silu, quantised
// weights, flags that need tensors the decoder does not have, sizes that do not fit each other, an unknown rope_type.
ModelDescription describe_hf_config(const std::string& config_text, const std::string& where);

}  // namespace ropewalk
