// Trains byte-level BPE (Sennrich et al., 2016, arXiv 1508.07909): the most frequent pair of neighbouring tokens
// becomes a token, over and over. Vocabulary and merges equal those of HF tokenizers' BpeTrainer for the same texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

struct BpeTrainingOptions {
  std::size_t vocabulary_size = 0;          // at most; the special tokens and the 256 bytes are counted
  std::int64_t least_count = 1;             // a pair that stands in the texts less often is not merged
  std::vector<std::string> special_tokens;  // get the first ids; different, no byte's character, not empty
  std::string pre_tokenizer;                // as tokenizer.json's "pre_tokenizer" (JSON); its last step is ByteLevel
};

struct BpeTraining {
  // By id, in byte characters (core/tokenizer/byte_characters.h): the special tokens, the 256 bytes in the order of
  // their characters' code points, then what the merges made.
  std::vector<std::string> vocabulary;
  std::size_t special_tokens = 0;                           // how many the vocabulary begins with
  std::vector<std::pair<std::string, std::string>> merges;  // first to last
};

// Of pairs that are equally frequent the one with the lower ids (the left one's first) is merged first; nothing is
// drawn, and the order of the texts does not matter. No pair crosses the pre-tokenizer's cuts or two texts. Throws
// BadInput: a size below special tokens and bytes, special tokens that are empty, repeated or a byte's character, a
// pre-tokenizer that is not known or does not end in ByteLevel.
BpeTraining train_bpe(std::span<const std::string> texts, const BpeTrainingOptions& options);

}  // namespace ropewalk
