// The merges of a BPE model: pair of token ids -> priority and the id it becomes. Open addressing, one probe mostly.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

struct Merge {
  std::uint32_t priority = 0;  // lower merges first
  TokenId id = -1;
};

class MergeTable {
 public:
  void set(TokenId left, TokenId right, Merge merge);  // a later one replaces an earlier one
  const Merge* find(TokenId left, TokenId right) const {
    if (slots_.empty()) return nullptr;
    const std::uint64_t key = pair_key(left, right);
    for (std::size_t at = start(key);; at = (at + 1) & mask_) {
      if (slots_[at].key == key) return &slots_[at].merge;
      if (slots_[at].key == kFree) return nullptr;
    }
  }
  std::size_t size() const { return used_; }
  template <class Visit>
  void for_each(Visit&& visit) const {  // (const Merge&)
    for (const Slot& slot : slots_)
      if (slot.key != kFree) visit(slot.merge);
  }

 private:
  static constexpr std::uint64_t kFree = ~std::uint64_t(0);
  struct Slot {
    std::uint64_t key = kFree;
    Merge merge;
  };
  static std::uint64_t pair_key(TokenId left, TokenId right) {
    return std::uint64_t(static_cast<std::uint32_t>(left)) << 32 | static_cast<std::uint32_t>(right);
  }
  std::size_t start(std::uint64_t key) const {
    key *= 0x9E3779B97F4A7C15u;
    return (key ^ key >> 32) & mask_;
  }
  void grow();

  std::vector<Slot> slots_;
  std::size_t mask_ = 0, used_ = 0;
};

}  // namespace ropewalk
