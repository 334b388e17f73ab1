// Tokenizers, haystacks and question files for the tests of RULER's tasks.
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/model/files/gguf_vocabulary.h"
#include "core/ruler/ruler_sample.h"
#include "core/text/draws.h"
#include "core/text/haystacks.h"
#include "core/tokenizer/byte_characters.h"
#include "core/values/error.h"

namespace ropewalk_tests {

using namespace ropewalk;

inline std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A token a byte, and the special tokens of every wrapping.
inline std::unique_ptr<Tokenizer> bytes_with_chat_tokens() {
  nlohmann::json json = {{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
                         {"decoder", {{"type", "ByteLevel"}}},
                         {"added_tokens", nlohmann::json::array()},
                         {"model", {{"type", "BPE"}, {"merges", nlohmann::json::array()}}}};
  int id = 0;
  for (; id < 256; ++id) json["model"]["vocab"][byte_characters()[static_cast<std::size_t>(id)]] = id;
  std::set<std::string> names;
  for (const PromptWrap& wrap : prompt_wraps()) names.insert(wrap.tokens.begin(), wrap.tokens.end());
  for (const std::string& name : names)
    json["added_tokens"].push_back({{"id", id++},
                                    {"content", name},
                                    {"special", true},
                                    {"single_word", false},
                                    {"lstrip", false},
                                    {"rstrip", false},
                                    {"normalized", false}});
  return make_tokenizer_from_json(json.dump(), "");
}

// "small", "bytes", "smollm2" (null where it is not at hand), or a family of tests/tokenizer/data.
inline std::unique_ptr<Tokenizer> tokenizer_named(const QString& name) {
  if (name == "bytes") return bytes_with_chat_tokens();
  if (name == "smollm2") {
    const char* path = std::getenv("ROPEWALK_SMOLLM2");
    return path && *path ? make_tokenizer_from_gguf(read_gguf_vocabulary(path)) : nullptr;
  }
  if (name == "small") {
    const std::string folder = std::string(ROPEWALK_RESOURCES_DIR) + "/models/small/";
    return make_tokenizer_from_json(text_of(folder + "tokenizer.json"), text_of(folder + "tokenizer_config.json"));
  }
  return make_tokenizer_from_json(
      text_of(std::string(ROPEWALK_TESTS_DIR) + "/tokenizer/data/" + name.toStdString() + ".tokenizer.json"), "");
}

inline std::string made_text(std::uint64_t seed, std::size_t bytes) {
  return make_generated_haystack()->text(seed, bytes);
}

// SQuAD's and HotpotQA's layout, with `count` articles or questions of generated text. Each paragraph names a place of
// its own, which is the answer.
inline nlohmann::json squad_json(int count) {
  nlohmann::json data = nlohmann::json::array();
  for (int i = 0; i < count; ++i) {
    nlohmann::json paragraphs = nlohmann::json::array();
    for (int j = 0; j < 3; ++j) {
      const std::string name = "Place" + std::to_string(10 * i + j);
      paragraphs.push_back(
          {{"context", made_text(std::uint64_t(10 * i + j), std::size_t(200 + 90 * j)) + " It lies in " + name + "."},
           {"qas",
            {{{"question", "Where does article " + std::to_string(i) + " lie, part " + std::to_string(j) + "?"},
              {"is_impossible", false},
              {"answers", {{{"text", name}, {"answer_start", 1}}, {{"text", name}, {"answer_start", 1}}}}},
             {{"question", "Who knows?"}, {"is_impossible", true}, {"answers", nlohmann::json::array()}}}}});
    }
    data.push_back({{"title", "Article"}, {"paragraphs", paragraphs}});
  }
  return {{"version", "v2.0"}, {"data", data}};
}

inline nlohmann::json hotpotqa_json(int count, int documents) {
  nlohmann::json list = nlohmann::json::array();
  for (int i = 0; i < count; ++i) {
    nlohmann::json context = nlohmann::json::array();
    for (int j = 0; j < documents; ++j) {
      const std::string name = "Name" + std::to_string(100 * i + j);
      context.push_back({name, {made_text(std::uint64_t(100 * i + j), 150), " They call it " + name + "."}});
    }
    list.push_back({{"question", "What is question " + std::to_string(i) + "?"},
                    {"answer", "Name" + std::to_string(100 * i + 1)},
                    {"type", "bridge"},
                    {"context", context}});
  }
  return list;
}

inline QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return QString::fromUtf8(error.what());
  }
  return "nothing was thrown";
}

}  // namespace ropewalk_tests
