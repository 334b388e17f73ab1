// What the names in tokenizer.ggml.pre stand for.
#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

struct GgufPreTokenizer {
  std::string_view name;    // in the file
  std::string_view splits;  // JSON list of pre-tokenizers, before ByteLevel
  bool byte_level_words;    // GPT-2's own cut after them
  bool ignore_merges;
  bool nfc;  // text is composed first
};

// Throws BadInput naming an unknown name.
const GgufPreTokenizer& gguf_pre_tokenizer(const std::string& name);

}  // namespace ropewalk
