#include "core/values/needle_history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {

std::vector<double> grid_depths(int depths) {
  std::vector<double> grid;
  for (int index = 0; index < depths; ++index) grid.push_back(depths == 1 ? 0.0 : double(index) / (depths - 1));
  return grid;
}

NeedleHistory::NeedleHistory(const NeedleSpec& spec)
    : lengths_(spec.lengths), depths_(grid_depths(spec.depths)), factor_sets_(spec.factor_sets) {}

void NeedleHistory::add(const Event& event) {
  const auto* cell = std::get_if<CellScored>(&event.body);
  if (!cell) return;
  const auto length = std::find(lengths_.begin(), lengths_.end(), cell->length);
  const auto depth =
      std::find_if(depths_.begin(), depths_.end(), [&](double value) { return std::abs(value - cell->depth) < 1e-9; });
  if (length == lengths_.end() || depth == depths_.end()) return;
  cells_[{cell->factor_set, int(length - lengths_.begin()), int(depth - depths_.begin())}] = *cell;
}

const CellScored* NeedleHistory::cell(int factor_set, int length_index, int depth_index) const {
  const auto found = cells_.find({factor_set, length_index, depth_index});
  return found == cells_.end() ? nullptr : &found->second;
}

int NeedleHistory::cells_total() const {
  return static_cast<int>(lengths_.size() * depths_.size() * factor_sets_.size());
}

double NeedleHistory::token_accuracy(int factor_set) const {
  int right = 0, tokens = 0;
  for (const auto& [key, cell] : cells_) {
    if (std::get<0>(key) != factor_set) continue;
    for (const DocumentScore& score : cell.evaluation.documents) {
      right += score.right;
      tokens += score.tokens;
    }
  }
  return tokens ? double(right) / tokens : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace ropewalk
