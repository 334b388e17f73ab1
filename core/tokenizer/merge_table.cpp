#include "core/tokenizer/merge_table.h"

namespace ropewalk {

void MergeTable::set(TokenId left, TokenId right, Merge merge) {
  if ((used_ + 1) * 2 > slots_.size()) grow();
  const std::uint64_t key = pair_key(left, right);
  std::size_t at = start(key);
  while (slots_[at].key != key && slots_[at].key != kFree) at = (at + 1) & mask_;
  used_ += slots_[at].key == kFree;
  slots_[at] = {key, merge};
}

void MergeTable::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 1024 : old.size() * 2, Slot());
  mask_ = slots_.size() - 1;
  used_ = 0;
  for (const Slot& slot : old)
    if (slot.key != kFree)
      set(static_cast<TokenId>(slot.key >> 32), static_cast<TokenId>(slot.key & 0xFFFFFFFF), slot.merge);
}

}  // namespace ropewalk
