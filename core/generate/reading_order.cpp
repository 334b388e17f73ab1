#include "core/generate/reading_order.h"

#include <algorithm>
#include <numeric>

namespace ropewalk {

namespace {

std::int64_t common(std::span<const TokenId> a, std::span<const TokenId> b) {
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

}  // namespace

std::vector<std::size_t> reading_order(std::span<const std::span<const TokenId>> prompts) {
  std::vector<std::size_t> sorted(prompts.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
    return std::lexicographical_compare(prompts[a].begin(), prompts[a].end(), prompts[b].begin(), prompts[b].end());
  });
  // Sorted, the neighbours have the most in common: groups are runs.
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || common(prompts[sorted[i - 1]], prompts[sorted[i]]) < kLeastShared) groups.emplace_back();
    groups.back().push_back(sorted[i]);
  }
  const auto first = [](const std::vector<std::size_t>& group) {
    return *std::min_element(group.begin(), group.end());
  };
  std::sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return first(a) < first(b); });
  std::vector<std::size_t> order;
  for (const auto& group : groups) order.insert(order.end(), group.begin(), group.end());
  return order;
}

}  // namespace ropewalk
