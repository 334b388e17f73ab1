// A GGUF file's metadata to a ModelDescription. Keys: the GGUF specification and llama.cpp's converter.
#pragma once

#include <string>

#include "core/model/files/gguf_file.h"
#include "core/values/model_description.h"

namespace ropewalk {

// Everything but path, types, parameter count and hash; the name is general.name or empty.
// Throws BadInput: an unknown general.architecture (the known ones are listed), missing keys, a part of a split file,
// mixtures of experts, sizes that do not fit each other, an unknown rope scaling type.
ModelDescription describe_gguf(const GgufFile& file);

}  // namespace ropewalk
