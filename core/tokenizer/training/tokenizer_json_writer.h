// A trained byte-level BPE as the files that transformers, HF tokenizers and Ropewalk open.
#pragma once

#include <string>

#include "core/tokenizer/training/bpe_trainer.h"

namespace ropewalk {

struct TokenizerDescription {
  std::string bos, eos;       // special tokens of the vocabulary; a text begins with bos
  std::string pre_tokenizer;  // as it was trained with
};

// A pre-tokenizer: what matches `pattern` (a regular expression) apart from the rest, then GPT-2's words (ByteLevel).
std::string split_and_byte_level(const std::string& pattern);

// Throws BadInput where bos or eos is not in the vocabulary. All special tokens of the
// training become added tokens.
std::string tokenizer_json(const BpeTraining& training, const TokenizerDescription& description);
std::string tokenizer_config_json(const TokenizerDescription& description);

}  // namespace ropewalk
