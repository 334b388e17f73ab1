// The words of recall documents, tokenised once: the generated language's parts, key_value's keys and values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/draws.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// A key with its value: " kite 4821.", three lists of tokens one after the other.
struct RecallItem {
  std::size_t key = 0;    // index into key_value_keys()
  std::size_t value = 0;  // 0 .. 9999
};

// Sentences cut to an exact number of tokens.
struct RecallFiller {
  std::vector<TokenId> tokens;
  std::vector<std::size_t> places;  // token indices, increasing: begins of sentences, then the end
};

class RecallWords {
 public:
  // Throws BadInput where the tokens of a word depend on its neighbours.
  explicit RecallWords(const Tokenizer& tokenizer);

  struct Value {
    std::vector<TokenId> tokens;
    std::size_t answer = 0;  // the first of them that has a digit
  };
  const std::optional<TokenId>& bos() const { return bos_; }                         // where documents begin with it
  const std::vector<TokenId>& part(std::size_t part) const { return parts_[part]; }  // of generated_parts()
  const std::vector<TokenId>& key(const RecallItem& item) const { return keys_[item.key]; }
  const Value& value(const RecallItem& item) const { return values_[item.value]; }
  const std::vector<TokenId>& full_stop() const { return full_stop_; }

  std::size_t keys() const { return keys_.size(); }
  std::int64_t tokens_of(const RecallItem& item) const;  // with its full stop
  std::int64_t most_tokens() const;                      // of any item, with its full stop

  // Items with different keys; count <= keys().
  std::vector<RecallItem> draw_items(std::size_t count, Draws& draws) const;
  RecallFiller draw_filler(std::int64_t tokens, std::uint64_t seed) const;

 private:
  void check_independence(const Tokenizer& tokenizer) const;

  std::optional<TokenId> bos_;
  std::vector<std::vector<TokenId>> parts_, keys_;
  std::vector<Value> values_;
  std::size_t most_key_tokens_ = 0, most_value_tokens_ = 0;
  std::vector<TokenId> full_stop_;
  std::vector<std::size_t> padding_;  // parts of one token
};

// 0 .. count-1 in drawn order.
std::vector<std::size_t> shuffled(std::size_t count, Draws& draws);

}  // namespace ropewalk
