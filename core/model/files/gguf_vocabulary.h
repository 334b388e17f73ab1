// The tokenizer that a GGUF file carries in its metadata (tokenizer.ggml.*).
#pragma once

#include <string>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// Where add_bos_token or add_space_prefix are absent, llama.cpp's defaults hold: both on for "llama" (SentencePiece),
// off for "gpt2" except that LLaMA 3's vocabularies add BOS. Throws BadInput: no vocabulary, lists of different
// lengths, ids outside the vocabulary.
GgufVocabulary read_gguf_vocabulary(const std::string& path);

}  // namespace ropewalk
