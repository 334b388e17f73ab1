// Fields of a JSON object with their types and ranges checked; a null counts as absent. Messages name file, key and
// value.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

class JsonFields {
 public:
  // Throws BadInput unless `object` is one. Keeps a reference.
  JsonFields(const nlohmann::json& object, std::string where);

  const std::string& where() const { return where_; }
  const nlohmann::json* find(const std::string& key) const;  // nullptr: absent or null
  bool has(const std::string& key) const { return find(key) != nullptr; }
  bool contains(const std::string& key) const { return object_.contains(key); }  // also when null

  // All throw BadInput for a wrong type or a value outside [low, high]; require_* also for an absent key.
  std::optional<std::int64_t> integer(const std::string& key, std::int64_t low, std::int64_t high) const;
  std::int64_t require_integer(const std::string& key, std::int64_t low, std::int64_t high) const;
  std::optional<double> number(const std::string& key, double low, double high) const;
  double require_number(const std::string& key, double low, double high) const;
  std::optional<bool> flag(const std::string& key) const;
  std::optional<std::string> text(const std::string& key) const;
  std::optional<std::vector<double>> numbers(const std::string& key) const;  // finite
  std::optional<std::vector<std::string>> texts(const std::string& key) const;

 private:
  [[noreturn]] void refuse(const std::string& key, const std::string& wanted) const;
  const nlohmann::json& object_;
  std::string where_;
};

}  // namespace ropewalk
