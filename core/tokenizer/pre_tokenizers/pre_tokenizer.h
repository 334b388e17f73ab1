// Pre-tokenizers of tokenizer.json: cut a text into the pieces that are encoded one by one. A new one: its own file
// with a make function, and one line in registry.cpp.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "core/tokenizer/aligned_text.h"
#include "core/tokenizer/regex.h"

namespace ropewalk {

struct Pieces {
  AlignedText text;
  std::vector<Regex::Match> spans;  // byte ranges of `text`, in order, not empty; bytes between them are dropped
};

class PreTokenizer {
 public:
  virtual ~PreTokenizer() = default;
  virtual void apply(Pieces& pieces) const = 0;
};

// null gives nullptr (one piece). Throws BadInput naming an unknown type; `depth` guards nested sequences.
std::unique_ptr<PreTokenizer> make_pre_tokenizer(const nlohmann::json& json, int depth = 0);

std::unique_ptr<PreTokenizer> make_byte_level(const nlohmann::json& json);
std::unique_ptr<PreTokenizer> make_split(const nlohmann::json& json);
std::unique_ptr<PreTokenizer> make_digits(const nlohmann::json& json);
std::unique_ptr<PreTokenizer> make_metaspace(const nlohmann::json& json);

}  // namespace ropewalk
