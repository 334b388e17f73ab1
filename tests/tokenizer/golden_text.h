// The mixed text of make_golden.py, put together from its fragments by the same generator.
#pragma once

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk::test {

inline std::string data_text(const std::string& name) {
  std::ifstream file(std::string(ROPEWALK_TESTS_DIR) + "/tokenizer/data/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("tests/tokenizer/data/" + name + " is missing: run make_golden.py");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline nlohmann::json data_json(const std::string& name) {
  return nlohmann::json::parse(data_text(name));
}

inline std::vector<std::string> golden_records() {
  const auto pieces = data_json("fragments.json").get<std::vector<std::string>>();
  std::uint64_t state = 1;
  const auto below = [&](std::uint64_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % n;
  };
  std::vector<std::string> records(9000);
  for (std::string& record : records) {
    const std::uint64_t count = 4 + below(40);
    for (std::uint64_t i = 0; i < count; ++i) record += pieces[below(pieces.size())];
  }
  return records;
}

constexpr std::uint64_t kFnvStart = 0xcbf29ce484222325u;

inline std::uint64_t fnv(std::span<const TokenId> ids, std::uint64_t value = kFnvStart) {
  for (const TokenId id : ids)
    for (int byte = 0; byte < 4; ++byte)
      value = (value ^ (static_cast<std::uint32_t>(id) >> (8 * byte) & 0xFF)) * 0x100000001b3u;
  return value;
}

inline std::string hex(std::uint64_t value) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

}  // namespace ropewalk::test
