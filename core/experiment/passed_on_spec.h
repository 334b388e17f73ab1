// A spec as a trained model's folder carries it: the folder is passed on, so places on this machine become names.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/values/spec.h"

namespace ropewalk {

nlohmann::json passed_on_spec(const ExperimentSpec& spec);
// SHA-256 (hex) of the whole spec.
std::string spec_hash(const ExperimentSpec& spec);
// A field for config.json by which the checkpoints of one training differ: {"ropewalk_training": "3fa7... step 200"}.
// A model's header_hash is of its config, so no checkpoint is taken for another one.
std::string training_field(const ExperimentSpec& spec, std::int64_t step);

}  // namespace ropewalk
