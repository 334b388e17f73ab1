// Tokens that are found in the text as they are written, before (or, if `normalized`, after) normalisation.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

struct AddedToken {
  TokenId id = 0;
  std::string content;
  bool special = false;      // skipped by decode(skip_special); recognised only when special tokens are parsed
  bool single_word = false;  // only where no word character is next to it
  bool left_strip = false;   // takes the white space before it
  bool right_strip = false;  // takes the white space after it
  bool normalized = false;   // looked for in the normalised text
};

// Finds the leftmost and longest of a set of strings.
class AddedTokenFinder {
 public:
  void add(const std::string& text, std::size_t token);  // index of an AddedToken; ignores empty text
  // Longest entry that begins at `at`; false if none. `bytes` is its length.
  bool longest(std::string_view text, std::size_t at, std::size_t& token, std::size_t& bytes) const;
  bool may_begin(char byte) const { return begins_[static_cast<unsigned char>(byte)]; }
  bool empty() const { return nodes_.size() == 1; }

 private:
  static constexpr std::size_t kNoToken = ~std::size_t(0);
  struct Node {
    std::map<char, std::size_t> children;
    std::size_t token = kNoToken;
  };
  std::vector<Node> nodes_{1};
  bool begins_[256] = {};
};

class AddedTokens {
 public:
  AddedTokens(std::vector<AddedToken> tokens, const Normalizer* normalizer);

  struct Part {
    const AddedToken* token = nullptr;  // nullptr: ordinary text
    std::size_t begin = 0, end = 0;
  };
  // Cuts a text at the tokens that are looked for before (after) normalisation.
  std::vector<Part> cut_raw(std::string_view text, bool parse_special) const { return cut(raw_, text, parse_special); }
  std::vector<Part> cut_normalized(std::string_view text, bool parse_special) const {
    return cut(normalized_, text, parse_special);
  }
  const AddedToken* find(TokenId id) const;
  const AddedToken* find(std::string_view content) const;
  TokenId largest_id() const;  // -1 where there are none

 private:
  std::vector<Part> cut(const AddedTokenFinder& finder, std::string_view text, bool parse_special) const;

  std::vector<AddedToken> tokens_;
  std::map<TokenId, std::size_t> by_id_;
  AddedTokenFinder raw_, normalized_;
};

}  // namespace ropewalk
