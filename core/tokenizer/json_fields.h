// Fields of tokenizer.json with errors that name them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace ropewalk {

using Json = nlohmann::json;

// json["type"]; `what` ("normalizer") is for the message.
std::string component_type(const Json& json, std::string_view what);
std::string string_field(const Json& json, const char* name);
std::string string_field(const Json& json, const char* name, const std::string& fallback);  // absent or null
bool bool_field(const Json& json, const char* name, bool fallback);                         // absent or null
std::int64_t integer_field(const Json& json, const char* name, std::int64_t low, std::int64_t high);
const Json& array_field(const Json& json, const char* name);
[[noreturn]] void refuse_component(std::string_view what, std::string_view type);

}  // namespace ropewalk
