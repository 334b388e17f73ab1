// JSON of rescale factors that is not Ropewalk's own: HF configs, and what `ropewalk-cli search --json` prints.
// The paths in messages begin inside the file; read_factors_file() puts the file's name before them.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// A config.json, or the rope dictionary of one.
bool is_hf_rope(const nlohmann::json& json);
// LongRoPE's lists of a config.json (`rope_scaling` or `rope_parameters`) or of the dictionary alone: long_factor and,
// where given, short_factor, attention_factor, vLLM's short_mscale and long_mscale, original_max_position_embeddings.
// Read as transformers 4.57 reads them: the attention factor serves short and long, and is LongRoPE's where it is not
// given. The target is max_position_embeddings, else factor * original length, else `target`. The id is `longrope`.
// Throws BadInput: no long_factor list, a list of another length than the model's pairs, a factor below 1, a base or an
// original length that is not `rope`'s.
RopeFactors factors_from_hf(const nlohmann::json& json, const RopeDescription& rope, std::int64_t target);

// An object with the key `best`.
bool is_search_result(const nlohmann::json& json);
// The best candidate: rescale_factors, attention_factor, critical_dimension, and, where they are given, the fields of
// Ropewalk's own JSON that such an object may have beside them. The id is `longrope2` and the target `target` unless
// they are given. Throws BadInput as factors_from_hf() does, and where no candidate was found.
RopeFactors factors_from_search_result(const nlohmann::json& json, const RopeDescription& rope, std::int64_t target);

// Throws BadInput, with both values, where a file's embedding is not the model's.
void require_same_base(const char* key, double file, const RopeDescription& model);
void require_same_context(const char* key, std::int64_t file, const RopeDescription& model);
void require_same_rotary_dim(const char* key, int file, const RopeDescription& model);

}  // namespace ropewalk
