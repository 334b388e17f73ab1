// The byte-level vocabulary of a GGUF file as the files of a Hugging Face folder: a model that is trained from a GGUF
// file keeps its tokenizer.
#pragma once

#include <string>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// Whether tokenizer_json() can say it: byte-level BPE with merges ("gpt2"). SentencePiece's scores are no merges.
bool has_tokenizer_json_form(const GgufVocabulary& vocabulary);

// Texts that make_tokenizer_from_json() opens to the same ids as make_tokenizer_from_gguf(). Throws BadInput for
// another kind of vocabulary and where a token is there twice.
std::string tokenizer_json(const GgufVocabulary& vocabulary);
std::string tokenizer_config_json(const GgufVocabulary& vocabulary);

}  // namespace ropewalk
