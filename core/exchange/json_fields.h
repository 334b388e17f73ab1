// One description of a struct's keys serves writing and strict reading. A struct T has a function
//
//   template <class Io> void fields(Io& io, Of<Io, T> value) { io("key", value.key, AtLeast{1}); ... }
//
// write_object() and read_object() run it with a JsonWriter or a JsonReader. Reading refuses unknown and missing keys,
// wrong types and values that break a rule, always with the key's path and the value.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/values/error.h"

namespace ropewalk {

// The name of each value of an enum, in JSON: specialise `list`.
template <class Enum>
struct EnumNames;

namespace json_detail {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

nlohmann::json number(double value);            // infinite and NaN values as strings
nlohmann::json text(const std::string& value);  // bytes that are not UTF-8 become U+FFFD
double read_number(const nlohmann::json& json, const std::string& path);
std::int64_t read_signed(const nlohmann::json& json, const std::string& path, std::int64_t least, std::int64_t most);
std::uint64_t read_unsigned(const nlohmann::json& json, const std::string& path, std::uint64_t most);
bool read_bool(const nlohmann::json& json, const std::string& path);
std::string read_string(const nlohmann::json& json, const std::string& path);
const nlohmann::json& require_array(const nlohmann::json& json, const std::string& path);
float narrow(double value, const std::string& path);
std::string describe(const nlohmann::json& json);  // a short text of any value, for messages
[[noreturn]] void refuse_name(const std::string& path, const std::string& got, const std::string& known);

}  // namespace json_detail

// Rules that a value must obey when it is read.
struct AtLeast {
  double least;
  void check(const std::string& path, double value) const;
};
struct Between {
  double least, most;
  void check(const std::string& path, double value) const;
};
struct Finite {
  void check(const std::string& path, double value) const;
};
struct OneOf {
  std::initializer_list<std::string_view> names;
  void check(const std::string& path, const std::string& value) const;
};
struct NotEmpty {
  template <class T>
  void check(const std::string& path, const std::vector<T>& value) const {
    if (value.empty()) throw BadInput(path + " is empty; it needs at least one value");
  }
};
// Applies another rule to each element.
template <class Rule>
struct Each {
  Rule rule;
  template <class T>
  void check(const std::string& path, const std::vector<T>& value) const {
    for (std::size_t i = 0; i < value.size(); ++i) rule.check(path + "[" + std::to_string(i) + "]", value[i]);
  }
};
template <class Rule>
Each(Rule) -> Each<Rule>;

template <class Io, class T>
using Of = std::conditional_t<Io::writes, const T&, T&>;

class JsonWriter {
 public:
  static constexpr bool writes = true;
  nlohmann::json object = nlohmann::json::object();

  template <class T, class... Rules>
  void operator()(const char* key, const T& value, const Rules&...) {
    if constexpr (json_detail::IsOptional<T>::value) {
      if (value) object[key] = write(*value);
    } else {
      object[key] = write(value);
    }
  }
  // A key that may be missing: an empty list is left out, everything else is written.
  template <class T, class... Rules>
  void may_miss(const char* key, const T& value, const Rules&...) {
    if constexpr (json_detail::IsVector<T>::value) {
      if (value.empty()) return;
    }
    object[key] = write(value);
  }
  // A key of later days, written only where the value is not what was always done before: the text of an older spec
  // stays what it was.
  template <class T>
  void unless(const char* key, const T& value, const T& usual) {
    if (value != usual) object[key] = write(value);
  }
  template <class Check>
  void then(const Check&) {}

  template <class T>
  static nlohmann::json write(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      return json_detail::text(value);
    } else if constexpr (std::is_floating_point_v<T>) {
      return json_detail::number(value);
    } else if constexpr (std::is_arithmetic_v<T>) {
      return value;
    } else if constexpr (std::is_enum_v<T>) {
      for (const auto& [name, each] : EnumNames<T>::list)
        if (each == value) return std::string(name);
      throw Failed("an enum value without a name cannot be written");
    } else if constexpr (json_detail::IsVector<T>::value) {
      nlohmann::json array = nlohmann::json::array();
      for (std::size_t i = 0; i < value.size(); ++i) array.push_back(write<typename T::value_type>(value[i]));
      return array;
    } else {
      JsonWriter inner;
      fields(inner, value);
      return std::move(inner.object);
    }
  }
};

class JsonReader {
 public:
  static constexpr bool writes = false;
  // `json` must outlive the reader. Throws BadInput unless it is an object.
  JsonReader(const nlohmann::json& json, std::string path);

  template <class T, class... Rules>
  void operator()(const char* key, T& value, const Rules&... rules) {
    if constexpr (json_detail::IsOptional<T>::value) {
      value.reset();
      if (const nlohmann::json* found = find(key)) {
        value = read<typename T::value_type>(*found, path_of(key));
        (rules.check(path_of(key), *value), ...);
      }
    } else {
      value = read<T>(required(key), path_of(key));
      (rules.check(path_of(key), value), ...);
    }
  }
  template <class T, class... Rules>
  void may_miss(const char* key, T& value, const Rules&... rules) {
    if (find(key)) (*this)(key, value, rules...);
  }
  template <class T>
  void unless(const char* key, T& value, const T&) {
    if (find(key)) (*this)(key, value);
  }
  // Runs a check of the whole struct; the object's path is put before its message.
  template <class Check>
  void then(const Check& check) {
    try {
      check();
    } catch (const BadInput& error) {
      throw BadInput(path_ + ": " + error.what());
    }
  }

  const nlohmann::json& required(const char* key);
  void finish() const;  // throws BadInput where a key was never asked for

  template <class T>
  static T read(const nlohmann::json& json, const std::string& path) {
    if constexpr (std::is_same_v<T, std::string>) {
      return json_detail::read_string(json, path);
    } else if constexpr (std::is_same_v<T, bool>) {
      return json_detail::read_bool(json, path);
    } else if constexpr (std::is_same_v<T, float>) {
      return json_detail::narrow(json_detail::read_number(json, path), path);
    } else if constexpr (std::is_floating_point_v<T>) {
      return json_detail::read_number(json, path);
    } else if constexpr (std::unsigned_integral<T>) {
      return static_cast<T>(json_detail::read_unsigned(json, path, std::numeric_limits<T>::max()));
    } else if constexpr (std::integral<T>) {
      return static_cast<T>(
          json_detail::read_signed(json, path, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    } else if constexpr (std::is_enum_v<T>) {
      return read_enum<T>(json, path);
    } else if constexpr (json_detail::IsVector<T>::value) {
      T result;
      for (const nlohmann::json& item : json_detail::require_array(json, path))
        result.push_back(read<typename T::value_type>(item, path + "[" + std::to_string(result.size()) + "]"));
      return result;
    } else {
      T result;
      JsonReader inner(json, path);
      fields(inner, result);
      inner.finish();
      return result;
    }
  }

 private:
  template <class Enum>
  static Enum read_enum(const nlohmann::json& json, const std::string& path) {
    const std::string got = json_detail::read_string(json, path);
    std::string known;
    for (const auto& [name, value] : EnumNames<Enum>::list) {
      if (name == got) return value;
      known += (known.empty() ? "" : ", ") + std::string(name);
    }
    json_detail::refuse_name(path, got, known);
  }
  const nlohmann::json* find(const char* key);
  std::string path_of(const char* key) const { return path_ + "." + key; }

  const nlohmann::json& json_;
  std::string path_;
  std::set<std::string, std::less<>> asked_;
};

template <class T>
nlohmann::json write_object(const T& value) {
  return JsonWriter::write(value);
}
// `root` begins every path in messages, e.g. "spec".
template <class T>
T read_object(const nlohmann::json& json, const std::string& root) {
  return JsonReader::read<T>(json, root);
}

}  // namespace ropewalk
