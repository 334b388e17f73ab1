// The tokenizer that all files lead to: added tokens, normalizer, pre-tokenizer, BPE, decoder.
#pragma once

#include "core/tokenizer/added_tokens.h"
#include "core/tokenizer/bpe_model.h"
#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

struct TokenizerParts {
  std::unique_ptr<Normalizer> normalizer;       // may be null
  std::unique_ptr<PreTokenizer> pre_tokenizer;  // may be null
  std::unique_ptr<BpeModel> model;
  std::vector<AddedToken> added;
  std::unique_ptr<Decoder> decoder;  // may be null
  std::optional<TokenId> bos, eos;
  bool adds_bos = false;
};

// Throws BadInput where adds_bos has no bos.
std::unique_ptr<Tokenizer> make_pipeline_tokenizer(TokenizerParts parts);

}  // namespace ropewalk
