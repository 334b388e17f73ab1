// JSON forms of specs, factors, events and search states. Keys are method.md's names. Reading is strict: an unknown
// or missing key, a wrong type or a value out of range throws BadInput with the key's path and the value.
// Numbers round-trip exactly; infinite and NaN values are written as the strings "inf", "-inf", "nan". Text that is not
// UTF-8 (decoded tokens may end inside a character) is written with U+FFFD in place of the wrong bytes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/rope/rope_factors.h"
#include "core/search/search_state.h"
#include "core/values/event.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

// Parses a text; `what` begins messages, e.g. a file's path. Throws BadInput with line and column for text that is not
// JSON, for numbers out of range, a key given twice and nesting deeper than 64 levels.
nlohmann::json parse_json(const std::string& text, const std::string& what);

nlohmann::json to_json(const RopeFactors& factors);
RopeFactors factors_from_json(const nlohmann::json& json);
nlohmann::json to_json(const ExperimentSpec& spec);
ExperimentSpec spec_from_json(const nlohmann::json& json);
nlohmann::json to_json(const Evaluation& evaluation);
Evaluation evaluation_from_json(const nlohmann::json& json);
nlohmann::json to_json(
    const EventBody& body);  // with a key "event": candidate | baseline | generation | cell | note | state
EventBody event_from_json(const nlohmann::json& json);
nlohmann::json to_json(const SearchState& state);
SearchState search_state_from_json(const nlohmann::json& json);
nlohmann::json to_json(const ModelDescription& model);

}  // namespace ropewalk
