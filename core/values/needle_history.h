// A needle run's cells, gathered for drawing: the same code for a live run and for a stored one.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

// Depths of a grid: `depths` values evenly from 0 to 1 (one depth: 0).
std::vector<double> grid_depths(int depths);

class NeedleHistory {
 public:
  NeedleHistory() = default;
  explicit NeedleHistory(const NeedleSpec& spec);
  void add(const Event& event);  // ignores events of other kinds

  const std::vector<std::int64_t>& lengths() const { return lengths_; }
  const std::vector<double>& depths() const { return depths_; }
  const std::vector<RopeFactors>& factor_sets() const { return factor_sets_; }
  // nullptr: not scored yet.
  const CellScored* cell(int factor_set, int length_index, int depth_index) const;
  int cells_done() const { return static_cast<int>(cells_.size()); }
  int cells_total() const;
  // Share of answer tokens right over all scored cells of one set; NaN while there is none.
  double token_accuracy(int factor_set) const;

 private:
  std::vector<std::int64_t> lengths_;
  std::vector<double> depths_;
  std::vector<RopeFactors> factor_sets_;
  std::map<std::tuple<int, int, int>, CellScored> cells_;
};

}  // namespace ropewalk
