#include "core/values/needle_grids.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSameDepth = 1e-9;

bool has_depth(const NeedleHistory& history, double depth) {
  return std::any_of(history.depths().begin(), history.depths().end(),
                     [depth](double other) { return std::abs(other - depth) < kSameDepth; });
}

bool has_length(const NeedleHistory& history, std::int64_t length) {
  return std::find(history.lengths().begin(), history.lengths().end(), length) != history.lengths().end();
}

}  // namespace

std::shared_ptr<const NeedleHistory> side_by_side(const std::vector<NeedlePart>& parts) {
  if (parts.empty()) return nullptr;
  std::vector<std::int64_t> lengths = parts.front().history->lengths();
  std::vector<double> depths = parts.front().history->depths();
  std::vector<std::string> names;
  for (const NeedlePart& part : parts) {
    std::erase_if(lengths, [&](std::int64_t length) { return !has_length(*part.history, length); });
    std::erase_if(depths, [&](double depth) { return !has_depth(*part.history, depth); });
    names.push_back(part.name);
  }
  if (lengths.empty() || depths.empty()) return nullptr;
  auto grid = std::make_shared<NeedleHistory>(lengths, depths, names);
  for (std::size_t set = 0; set < parts.size(); ++set) {
    const NeedleHistory& history = *parts[set].history;
    for (int length = 0; length < int(history.lengths().size()); ++length)
      for (int depth = 0; depth < int(history.depths().size()); ++depth) {
        const CellScored* cell = history.cell(parts[set].factor_set, length, depth);
        if (!cell) continue;
        CellScored copy = *cell;
        copy.factor_set = int(set);
        grid->add(copy);  // passes over what the common grid does not have
      }
  }
  return grid;
}

}  // namespace ropewalk
