#include "core/tokenizer/json_fields.h"

#include "core/values/error.h"

namespace ropewalk {

namespace {
[[noreturn]] void wrong(const char* name, const char* wanted) {
  throw BadInput(std::string("tokenizer.json: the field \"") + name + "\" is missing or not " + wanted);
}
bool given(const Json& json, const char* name) {
  return json.is_object() && json.contains(name) && !json.at(name).is_null();
}
}  // namespace

std::string component_type(const Json& json, std::string_view what) {
  if (!given(json, "type") || !json.at("type").is_string())
    throw BadInput("tokenizer.json: a " + std::string(what) + " has no type");
  return json.at("type").get<std::string>();
}

std::string string_field(const Json& json, const char* name) {
  if (!given(json, name) || !json.at(name).is_string()) wrong(name, "a string");
  return json.at(name).get<std::string>();
}

std::string string_field(const Json& json, const char* name, const std::string& fallback) {
  return given(json, name) ? string_field(json, name) : fallback;
}

bool bool_field(const Json& json, const char* name, bool fallback) {
  if (!given(json, name)) return fallback;
  if (!json.at(name).is_boolean()) wrong(name, "true or false");
  return json.at(name).get<bool>();
}

std::int64_t integer_field(const Json& json, const char* name, std::int64_t low, std::int64_t high) {
  if (!given(json, name) || !json.at(name).is_number_integer()) wrong(name, "a whole number");
  const auto value = json.at(name).get<std::int64_t>();
  if (value < low || value > high)
    throw BadInput(std::string("tokenizer.json: \"") + name + "\" is " + std::to_string(value) + ", not within " +
                   std::to_string(low) + " .. " + std::to_string(high));
  return value;
}

const Json& array_field(const Json& json, const char* name) {
  if (!given(json, name) || !json.at(name).is_array()) wrong(name, "a list");
  return json.at(name);
}

void refuse_component(std::string_view what, std::string_view type) {
  throw BadInput("tokenizer.json: the " + std::string(what) + " \"" + std::string(type) + "\" is not supported");
}

}  // namespace ropewalk
