// The rotary embedding of a HF config.json: theta and trained context, and the file's own scaling as RopeFactors.
// Computes what transformers 4.57's ROPE_INIT_FUNCTIONS computes; both spellings are read: rope_scaling with rope_theta
// beside it (transformers 4) and rope_parameters with rope_theta inside (transformers 5).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/model/files/families/family.h"
#include "core/values/model_description.h"

namespace ropewalk {

// Fills model.rope and model.own_factors; head_dim and maximum_positions are filled already.
// own_factors' method is "model", except for rope_type dynamic: its factors follow the length, so it stays
// "dynamic_ntk", which factors_at_length() recomputes. Throws BadInput, an unknown rope_type by its name.
void read_hf_rope(const nlohmann::json& config, const std::string& where, const Family& family,
                  ModelDescription& model);

}  // namespace ropewalk
