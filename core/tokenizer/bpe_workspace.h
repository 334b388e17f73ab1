// What BpeModel::encode works in.
#pragma once

#include "core/tokenizer/bpe_model.h"

namespace ropewalk {

struct BpeModel::Workspace {
  struct Symbol {
    TokenId id;
    std::uint32_t begin, end;
    std::int32_t previous, next;  // -1: none
  };
  struct Candidate {
    std::uint32_t priority;
    std::uint32_t position;  // of the left symbol
    TokenId id;              // what the pair becomes
    bool operator>(const Candidate& other) const {
      return priority != other.priority ? priority > other.priority : position > other.position;
    }
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  static constexpr std::size_t kLargestCachedWord = 128;  // bytes
  static constexpr std::size_t kCachedWords = 1 << 16;    // then the cache begins anew

  std::vector<Symbol> symbols;
  std::vector<Candidate> heap;
  std::vector<std::uint32_t> priorities;
  std::unordered_map<std::string, std::vector<BpeToken>, Hash, std::equal_to<>> words;
};

}  // namespace ropewalk
