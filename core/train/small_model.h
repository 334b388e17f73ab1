// The small model's description and its folder's files beside the weights.
#pragma once

#include "core/model/files/hf_folder_writer.h"
#include "core/text/small_tokenizer.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

// A LLaMA-style model of spec.shape with `vocabulary` tokens. Its header_hash is that of the shape and the tokenizer: a
// pretraining is known by it before there is a file. Throws BadInput for a shape that cannot be (each value named).
ModelDescription small_model(const PretrainSpec& spec, const SmallTokenizer& tokenizer, std::size_t vocabulary);

// Tokenizer and token ids.
HfFolderExtras small_model_extras(const SmallTokenizer& texts, const Tokenizer& tokenizer);

}  // namespace ropewalk
