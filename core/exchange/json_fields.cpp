#include "core/exchange/json_fields.h"

#include <cmath>

#include "core/rope/number_text.h"

namespace ropewalk {

namespace {

[[noreturn]] void wrong_type(const nlohmann::json& json, const std::string& path, const std::string& wanted) {
  throw BadInput(path + " is " + json_detail::describe(json) + "; it must be " + wanted);
}

std::string shortened(const std::string& value) {
  constexpr std::size_t kLongest = 80;
  return value.size() <= kLongest ? value : value.substr(0, kLongest) + "...";
}

std::string quoted(const std::string& value) {
  std::string text = "\"";
  text += shortened(value);
  text += '"';
  return text;
}

}  // namespace

namespace json_detail {

std::string describe(const nlohmann::json& json) {
  switch (json.type()) {
    case nlohmann::json::value_t::object:
      return "an object";
    case nlohmann::json::value_t::array:
      return "an array";
    case nlohmann::json::value_t::string:
      return quoted(json.get_ref<const std::string&>());
    default:
      return json.dump();
  }
}

nlohmann::json number(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  return value;
}

nlohmann::json text(const std::string& value) {
  const nlohmann::json plain = value;
  // Decoded tokens may end inside a character; nlohmann would refuse to print them later.
  const std::string valid = plain.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return nlohmann::json::parse(valid);
}

double read_number(const nlohmann::json& json, const std::string& path) {
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) {
    const std::string& name = json.get_ref<const std::string&>();
    if (name == "inf") return std::numeric_limits<double>::infinity();
    if (name == "-inf") return -std::numeric_limits<double>::infinity();
    if (name == "nan") return std::numeric_limits<double>::quiet_NaN();
  }
  wrong_type(json, path, "a number");
}

std::int64_t read_signed(const nlohmann::json& json, const std::string& path, std::int64_t least, std::int64_t most) {
  if (!json.is_number_integer()) wrong_type(json, path, "a whole number");
  const bool fits = json.is_number_unsigned() ? json.get<std::uint64_t>() <= static_cast<std::uint64_t>(most)
                                              : json.get<std::int64_t>() >= least && json.get<std::int64_t>() <= most;
  if (!fits) wrong_type(json, path, "from " + std::to_string(least) + " to " + std::to_string(most));
  return json.get<std::int64_t>();
}

std::uint64_t read_unsigned(const nlohmann::json& json, const std::string& path, std::uint64_t most) {
  if (!json.is_number_integer()) wrong_type(json, path, "a whole number");
  // A json built in memory may hold a non-negative value as signed.
  const bool negative = !json.is_number_unsigned() && json.get<std::int64_t>() < 0;
  if (negative || json.get<std::uint64_t>() > most) wrong_type(json, path, "from 0 to " + std::to_string(most));
  return json.get<std::uint64_t>();
}

bool read_bool(const nlohmann::json& json, const std::string& path) {
  if (!json.is_boolean()) wrong_type(json, path, "true or false");
  return json.get<bool>();
}

std::string read_string(const nlohmann::json& json, const std::string& path) {
  if (!json.is_string()) wrong_type(json, path, "a text in quotes");
  return json.get<std::string>();
}

const nlohmann::json& require_array(const nlohmann::json& json, const std::string& path) {
  if (!json.is_array()) wrong_type(json, path, "an array");
  return json;
}

float narrow(double value, const std::string& path) {
  if (std::isfinite(value) && std::abs(value) > static_cast<double>(std::numeric_limits<float>::max()))
    throw BadInput(path + " is " + number_text(value) + "; it does not fit a 32-bit number");
  return static_cast<float>(value);
}

void refuse_name(const std::string& path, const std::string& got, const std::string& known) {
  throw BadInput(path + " is \"" + shortened(got) + "\"; it must be one of: " + known);
}

}  // namespace json_detail

void AtLeast::check(const std::string& path, double value) const {
  if (!(value >= least))
    throw BadInput(path + " is " + number_text(value) + "; it must be at least " + number_text(least));
}

void Between::check(const std::string& path, double value) const {
  if (!(value >= least && value <= most))
    throw BadInput(path + " is " + number_text(value) + "; it must be from " + number_text(least) + " to " +
                   number_text(most));
}

void Finite::check(const std::string& path, double value) const {
  if (!std::isfinite(value)) throw BadInput(path + " is " + number_text(value) + "; it must be finite");
}

void OneOf::check(const std::string& path, const std::string& value) const {
  std::string known;
  for (const std::string_view name : names) {
    if (name == value) return;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  json_detail::refuse_name(path, value, known);
}

JsonReader::JsonReader(const nlohmann::json& json, std::string path) : json_(json), path_(std::move(path)) {
  if (!json.is_object()) wrong_type(json, path_, "an object");
}

const nlohmann::json* JsonReader::find(const char* key) {
  asked_.insert(key);
  const auto found = json_.find(key);
  return found == json_.end() ? nullptr : &*found;
}

const nlohmann::json& JsonReader::required(const char* key) {
  const nlohmann::json* found = find(key);
  if (!found) throw BadInput(path_ + ": the key \"" + key + "\" is missing");
  return *found;
}

void JsonReader::finish() const {
  for (const auto& item : json_.items()) {
    if (asked_.contains(item.key())) continue;
    std::string known;
    for (const std::string& key : asked_) known += (known.empty() ? "" : ", ") + key;
    throw BadInput(path_ + ": unknown key \"" + shortened(item.key()) + "\"; known keys: " + known);
  }
}

}  // namespace ropewalk
