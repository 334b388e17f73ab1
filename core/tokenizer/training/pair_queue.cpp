#include "core/tokenizer/training/pair_queue.h"

#include <algorithm>

namespace ropewalk {

namespace {
struct After {
  bool operator()(const PairQueue::Pair& a, const PairQueue::Pair& b) const {
    if (a.count != b.count) return a.count < b.count;
    return a.left != b.left ? a.left > b.left : a.right > b.right;
  }
};
}  // namespace

void PairQueue::add(TokenId left, TokenId right, std::size_t word, std::int64_t count) {
  counts_[key(left, right)] += count;
  std::vector<std::size_t>& words = added_[key(left, right)];
  if (words.empty() || words.back() != word) words.push_back(word);
}

void PairQueue::enqueue_added() {
  for (auto& [key, words] : added_) {
    const std::int64_t count = counts_[key];
    if (count <= 0) continue;
    heap_.push_back({count, static_cast<TokenId>(key >> 32), static_cast<TokenId>(key & 0xFFFFFFFF), std::move(words)});
    std::push_heap(heap_.begin(), heap_.end(), After());
  }
  added_.clear();
}

bool PairQueue::pop(Pair& pair) {
  while (!heap_.empty()) {
    std::pop_heap(heap_.begin(), heap_.end(), After());
    pair = std::move(heap_.back());
    heap_.pop_back();
    const std::int64_t count = counts_[key(pair.left, pair.right)];
    if (pair.count == count) return true;
    if (count <= 0) continue;
    pair.count = count;
    heap_.push_back(std::move(pair));
    std::push_heap(heap_.begin(), heap_.end(), After());
  }
  return false;
}

}  // namespace ropewalk
