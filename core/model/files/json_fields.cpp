#include "core/model/files/json_fields.h"

#include <cmath>

#include "core/model/files/file_text.h"
#include "core/rope/number_text.h"
#include "core/values/error.h"

namespace ropewalk {

JsonFields::JsonFields(const nlohmann::json& object, std::string where) : object_(object), where_(std::move(where)) {
  if (!object_.is_object()) throw BadInput(where_ + " must be a JSON object, not " + object_.type_name());
}

const nlohmann::json* JsonFields::find(const std::string& key) const {
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

void JsonFields::refuse(const std::string& key, const std::string& wanted) const {
  const auto value = find(key);
  const std::string shown =
      value ? printable(value->dump(-1, ' ', true, nlohmann::json::error_handler_t::replace)) : "missing";
  throw BadInput(where_ + ": " + key + " is " + shown + ", but must be " + wanted);
}

std::optional<std::int64_t> JsonFields::integer(const std::string& key, std::int64_t low, std::int64_t high) const {
  const auto* value = find(key);
  if (!value) return {};
  const std::string wanted = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  if (!value->is_number()) refuse(key, wanted);
  std::int64_t result = 0;
  if (value->is_number_unsigned()) {
    const auto unsigned_value = value->get<std::uint64_t>();
    if (high < 0 || unsigned_value > static_cast<std::uint64_t>(high)) refuse(key, wanted);
    result = static_cast<std::int64_t>(unsigned_value);
  } else if (value->is_number_float()) {  // some writers store whole numbers as 4096.0
    const auto real = value->get<double>();
    if (std::floor(real) != real || std::abs(real) > 9.0e15) refuse(key, wanted);
    result = static_cast<std::int64_t>(real);
  } else {
    result = value->get<std::int64_t>();
  }
  if (result < low || result > high) refuse(key, wanted);
  return result;
}

std::int64_t JsonFields::require_integer(const std::string& key, std::int64_t low, std::int64_t high) const {
  const auto result = integer(key, low, high);
  if (!result) refuse(key, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  return *result;
}

std::optional<double> JsonFields::number(const std::string& key, double low, double high) const {
  const auto* value = find(key);
  if (!value) return {};
  const std::string wanted = "a number from " + number_text(low) + " to " + number_text(high);
  if (!value->is_number()) refuse(key, wanted);
  const auto result = value->get<double>();
  if (!(result >= low && result <= high)) refuse(key, wanted);
  return result;
}

double JsonFields::require_number(const std::string& key, double low, double high) const {
  const auto result = number(key, low, high);
  if (!result) refuse(key, "a number from " + number_text(low) + " to " + number_text(high));
  return *result;
}

std::optional<bool> JsonFields::flag(const std::string& key) const {
  const auto* value = find(key);
  if (!value) return {};
  if (!value->is_boolean()) refuse(key, "true or false");
  return value->get<bool>();
}

std::optional<std::string> JsonFields::text(const std::string& key) const {
  const auto* value = find(key);
  if (!value) return {};
  if (!value->is_string()) refuse(key, "a string");
  return value->get<std::string>();
}

std::optional<std::vector<double>> JsonFields::numbers(const std::string& key) const {
  const auto* value = find(key);
  if (!value) return {};
  if (!value->is_array()) refuse(key, "a list of numbers");
  std::vector<double> result;
  for (const auto& element : *value) {
    if (!element.is_number() || !std::isfinite(element.get<double>())) refuse(key, "a list of finite numbers");
    result.push_back(element.get<double>());
  }
  return result;
}

std::optional<std::vector<std::string>> JsonFields::texts(const std::string& key) const {
  const auto* value = find(key);
  if (!value) return {};
  if (!value->is_array()) refuse(key, "a list of strings");
  std::vector<std::string> result;
  for (const auto& element : *value) {
    if (!element.is_string()) refuse(key, "a list of strings");
    result.push_back(element.get<std::string>());
  }
  return result;
}

}  // namespace ropewalk
