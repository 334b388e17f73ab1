// Fields of a JSON object that others write: keys that are not asked for do not matter, null counts as absent, but what
// is read must have its type.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/exchange/json_fields.h"

namespace ropewalk {

class LenientFields {
 public:
  // Keeps a reference. Throws BadInput unless `object` is one.
  LenientFields(const nlohmann::json& object, std::string path) : object_(object), path_(std::move(path)) {
    if (!object.is_object()) throw BadInput(path_ + " is " + json_detail::describe(object) + "; it must be an object");
  }

  const std::string& path() const { return path_; }
  const nlohmann::json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }
  // Throws BadInput with the key's path.
  template <class T>
  std::optional<T> get(const char* key) const {
    const nlohmann::json* found = find(key);
    if (!found) return std::nullopt;
    return JsonReader::read<T>(*found, path_ + "." + key);
  }

 private:
  const nlohmann::json& object_;
  std::string path_;
};

}  // namespace ropewalk
