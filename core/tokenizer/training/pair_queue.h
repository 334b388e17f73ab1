// The pairs of neighbouring tokens, most frequent first, with the words that they stand in. Counts change all the
// time: a pair's place in the heap is put right when it comes to the top.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

class PairQueue {
 public:
  struct Pair {
    std::int64_t count = 0;
    TokenId left = -1, right = -1;
    std::vector<std::size_t> words;  // increasing
  };

  // The pair stands `count` times more (less) in `word`. Words of one round are named in increasing order.
  void add(TokenId left, TokenId right, std::size_t word, std::int64_t count);
  void remove(TokenId left, TokenId right, std::int64_t count) { counts_[key(left, right)] -= count; }
  // Ends a round: what was added since the last one can be popped.
  void enqueue_added();
  // The most frequent pair, of equals the one with the lower ids; false where none is left.
  bool pop(Pair& pair);

 private:
  static std::uint64_t key(TokenId left, TokenId right) {
    return static_cast<std::uint64_t>(left) << 32 | static_cast<std::uint32_t>(right);
  }

  std::unordered_map<std::uint64_t, std::int64_t> counts_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> added_;
  std::vector<Pair> heap_;
};

}  // namespace ropewalk
