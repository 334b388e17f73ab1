#include "core/model/files/gguf_file.h"

#include <cstring>

#include "core/model/files/file_text.h"
#include "core/model/files/gguf_parser.h"
#include "core/rope/number_text.h"
#include "core/values/error.h"

namespace ropewalk {

GgufFile::GgufFile(const std::string& path) : file_(path) {
  GgufParser(*this).parse();
}

void GgufFile::refuse(std::string_view key, const std::string& wanted) const {
  throw BadInput(path() + ": " + std::string(key) + (value(key) ? " must be " : " is missing; it must be ") + wanted);
}

const GgufValue* GgufFile::value(std::string_view key) const {
  const auto found = metadata_.find(key);
  return found == metadata_.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> GgufFile::integer(std::string_view key, std::int64_t low, std::int64_t high) const {
  const GgufValue* found = value(key);
  if (!found) return {};
  const std::string wanted = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  std::int64_t result = 0;
  if (const auto* whole = std::get_if<std::uint64_t>(&found->value)) {
    if (high < 0 || *whole > static_cast<std::uint64_t>(high)) refuse(key, wanted + ", not " + std::to_string(*whole));
    result = static_cast<std::int64_t>(*whole);
  } else if (const auto* with_sign = std::get_if<std::int64_t>(&found->value)) {
    result = *with_sign;
  } else {
    refuse(key, wanted);
  }
  if (result < low || result > high) refuse(key, wanted + ", not " + std::to_string(result));
  return result;
}

std::optional<double> GgufFile::number(std::string_view key, double low, double high) const {
  const GgufValue* found = value(key);
  if (!found) return {};
  const std::string wanted = "a number from " + number_text(low) + " to " + number_text(high);
  double result = 0;
  if (const auto* real = std::get_if<double>(&found->value)) {
    result = *real;
  } else if (const auto* whole = std::get_if<std::uint64_t>(&found->value)) {
    result = static_cast<double>(*whole);
  } else if (const auto* with_sign = std::get_if<std::int64_t>(&found->value)) {
    result = static_cast<double>(*with_sign);
  } else {
    refuse(key, wanted);
  }
  if (!(result >= low && result <= high)) refuse(key, wanted + ", not " + number_text(result));
  return result;
}

std::optional<bool> GgufFile::flag(std::string_view key) const {
  const GgufValue* found = value(key);
  if (!found) return {};
  const auto* boolean = std::get_if<bool>(&found->value);
  if (!boolean) refuse(key, "true or false");
  return *boolean;
}

std::optional<std::string> GgufFile::text(std::string_view key) const {
  const GgufValue* found = value(key);
  if (!found) return {};
  const auto* characters = std::get_if<std::string_view>(&found->value);
  if (!characters) refuse(key, "text");
  return std::string(*characters);
}

const GgufArray* GgufFile::array(std::string_view key, GgufType element, const char* wanted) const {
  const GgufValue* found = value(key);
  if (!found) return nullptr;
  const auto* list = std::get_if<GgufArray>(&found->value);
  if (!list || list->element != element) refuse(key, wanted);
  return list;
}

std::optional<std::vector<std::string>> GgufFile::texts(std::string_view key) const {
  const GgufArray* list = array(key, GgufType::string, "a list of texts");
  if (!list) return {};
  std::vector<std::string> result;
  result.reserve(list->count);
  const std::byte* next = list->bytes.data();
  for (std::uint64_t i = 0; i < list->count; ++i) {
    std::uint64_t length = 0;
    std::memcpy(&length, next, sizeof length);
    next += sizeof length;
    result.emplace_back(reinterpret_cast<const char*>(next), length);
    next += length;
  }
  return result;
}

std::optional<std::vector<float>> GgufFile::floats(std::string_view key) const {
  const GgufArray* list = array(key, GgufType::f32, "a list of 32-bit floats");
  if (!list) return {};
  std::vector<float> result(list->count);
  if (!result.empty()) std::memcpy(result.data(), list->bytes.data(), list->bytes.size());
  return result;
}

std::optional<std::vector<std::int32_t>> GgufFile::integers(std::string_view key) const {
  const GgufArray* list = array(key, GgufType::i32, "a list of 32-bit whole numbers");
  if (!list) return {};
  std::vector<std::int32_t> result(list->count);
  if (!result.empty()) std::memcpy(result.data(), list->bytes.data(), list->bytes.size());
  return result;
}

std::int64_t GgufFile::require_integer(std::string_view key, std::int64_t low, std::int64_t high) const {
  const auto result = integer(key, low, high);
  if (!result) refuse(key, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  return *result;
}

double GgufFile::require_number(std::string_view key, double low, double high) const {
  const auto result = number(key, low, high);
  if (!result) refuse(key, "a number from " + number_text(low) + " to " + number_text(high));
  return *result;
}

std::string GgufFile::require_text(std::string_view key) const {
  const auto result = text(key);
  if (!result) refuse(key, "text");
  return *result;
}

}  // namespace ropewalk
