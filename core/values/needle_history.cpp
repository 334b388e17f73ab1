#include "core/values/needle_history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {

std::vector<double> grid_depths(int depths, DepthSpacing spacing) {
  std::vector<double> grid;
  for (int index = 0; index < depths; ++index) {
    double depth = depths == 1 ? 0.0 : double(index) / (depths - 1);
    if (spacing == DepthSpacing::sigmoid && index > 0 && index < depths - 1)
      depth = std::round(100'000 / (1 + std::exp(-0.1 * (100 * depth - 50)))) / 100'000;
    grid.push_back(depth);
  }
  return grid;
}

std::vector<double> grid_depths(const NeedleSpec& spec) {
  return grid_depths(spec.depths, spec.spacing);
}

NeedleHistory::NeedleHistory(const NeedleSpec& spec)
    : lengths_(spec.lengths), depths_(grid_depths(spec)), factor_sets_(spec.factor_sets), generates_(spec.generate) {}

NeedleHistory::NeedleHistory(std::vector<std::int64_t> lengths, std::vector<double> depths,
                             std::vector<std::string> set_names)
    : lengths_(std::move(lengths)), depths_(std::move(depths)), set_names_(std::move(set_names)), has_tokens_(false) {}

void NeedleHistory::add(const Event& event) {
  if (const auto* cell = std::get_if<CellScored>(&event.body)) add(*cell);
}

void NeedleHistory::add(const CellScored& cell) {
  const auto length = std::find(lengths_.begin(), lengths_.end(), cell.length);
  const auto depth =
      std::find_if(depths_.begin(), depths_.end(), [&](double value) { return std::abs(value - cell.depth) < 1e-9; });
  if (length == lengths_.end() || depth == depths_.end()) return;
  generates_ = generates_ || !cell.found.empty();
  has_tokens_ = has_tokens_ || !cell.evaluation.documents.empty();
  cells_[{cell.factor_set, int(length - lengths_.begin()), int(depth - depths_.begin())}] = cell;
}

const CellScored* NeedleHistory::cell(int factor_set, int length_index, int depth_index) const {
  const auto found = cells_.find({factor_set, length_index, depth_index});
  return found == cells_.end() ? nullptr : &found->second;
}

int NeedleHistory::cells_total() const {
  return static_cast<int>(lengths_.size() * depths_.size()) * sets();
}

std::optional<ScoreMean> NeedleHistory::score(NeedleScore kind, int factor_set, int length_index,
                                              int depth_index) const {
  const CellScored* there = cell(factor_set, length_index, depth_index);
  return there ? needle_score(kind, *there) : std::nullopt;
}

std::optional<ScoreMean> NeedleHistory::score(NeedleScore kind, int factor_set) const {
  std::vector<const CellScored*> cells;
  for (const auto& [key, cell] : cells_)
    if (std::get<0>(key) == factor_set) cells.push_back(&cell);
  return needle_score(kind, cells);
}

std::vector<NeedleScore> NeedleHistory::scores() const {
  std::vector<NeedleScore> kinds;
  if (generates_) kinds.push_back(NeedleScore::generated);
  if (has_tokens_) kinds.insert(kinds.end(), {NeedleScore::token_accuracy, NeedleScore::probability});
  return kinds;
}

double NeedleHistory::token_accuracy(int factor_set) const {
  const auto mean = score(NeedleScore::token_accuracy, factor_set);
  return mean ? mean->value : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace ropewalk
