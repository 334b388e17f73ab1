// Byte pair encoding of one piece of text: characters become tokens, then the pair of lowest priority, the leftmost of
// equals, is merged until none is left. Sennrich et al., 2016 (arXiv 1508.07909), with the details of HF tokenizers'
// BPE (byte fallback, fused unknowns, ignore_merges). Time n log n in the length of a piece.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/tokenizer/merge_table.h"
#include "core/tokenizer/vocabulary.h"

namespace ropewalk {

struct BpeOptions {
  std::optional<TokenId> unknown;  // for characters that the vocabulary lacks; without it they are dropped
  bool fuse_unknown = false;       // neighbouring unknown characters are one token
  bool byte_fallback = false;      // characters that the vocabulary lacks become their <0xNN> tokens
  bool ignore_merges = false;      // a piece that is a token is that token
};

struct BpeToken {
  TokenId id = 0;
  std::uint32_t begin = 0, end = 0;  // bytes of the piece
};

class BpeModel {
 public:
  BpeModel(Vocabulary vocabulary, MergeTable merges, BpeOptions options);
  ~BpeModel();

  const Vocabulary& vocabulary() const { return vocabulary_; }

  // Scratch memory and words seen before. One encode call uses one; they are kept for the next.
  struct Workspace;
  class Loan {  // a workspace for as long as this lives
   public:
    explicit Loan(const BpeModel& model);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Workspace& operator*() const { return *workspace_; }

   private:
    const BpeModel& model_;
    std::unique_ptr<Workspace> workspace_;
  };

  // Appends the tokens of `piece` (valid UTF-8).
  void encode(std::string_view piece, Workspace& workspace, std::vector<BpeToken>& tokens) const;

 private:
  void encode_word(std::string_view word, std::uint32_t begin, Workspace& workspace,
                   std::vector<BpeToken>& tokens) const;
  void first_symbols(std::string_view word, Workspace& workspace) const;
  void merge_short(Workspace& workspace) const;
  void merge_long(Workspace& workspace) const;
  TokenId character_id(std::string_view character, char32_t value) const;
  bool words_are_apart() const;

  Vocabulary vocabulary_;
  MergeTable merges_;
  BpeOptions options_;
  std::vector<TokenId> character_ids_;  // by code point below 0x10000, -1: none
  std::vector<TokenId> byte_ids_;       // 256, -1: none
  bool cut_at_marks_ = false;           // no merge crosses the place before a U+2581: such words are encoded apart

  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Workspace>> idle_;
};

}  // namespace ropewalk
