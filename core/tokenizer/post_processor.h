// Post-processors of tokenizer.json: which token their template puts in front of a text.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// nullopt: none. Throws BadInput naming an unknown type, and where more than one token is put in front.
std::optional<TokenId> leading_token(const nlohmann::json& post_processor, int depth = 0);

}  // namespace ropewalk
