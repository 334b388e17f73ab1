// A needle run's cells, gathered for drawing: the same code for a live run, a stored one, and results read from files.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/values/event.h"
#include "core/values/needle_score.h"
#include "core/values/spec.h"

namespace ropewalk {

// Depths of a grid, 0 to 1, increasing (one depth: 0). linear: evenly. sigmoid: the public needle test's
// (gkamradt/LLMTest_NeedleInAHaystack): with x evenly from 0 to 100, 100/(1 + exp(-0.1 (x - 50))) percent to three
// decimals, but 0 and 100 themselves.
std::vector<double> grid_depths(int depths, DepthSpacing spacing = DepthSpacing::linear);
std::vector<double> grid_depths(const NeedleSpec& spec);

class NeedleHistory {
 public:
  NeedleHistory() = default;
  explicit NeedleHistory(const NeedleSpec& spec);
  // A grid without a spec: its sets have names and no factors. Lengths and depths increase.
  NeedleHistory(std::vector<std::int64_t> lengths, std::vector<double> depths, std::vector<std::string> set_names);
  void add(const Event& event);  // ignores events of other kinds
  void add(const CellScored& cell);

  const std::vector<std::int64_t>& lengths() const { return lengths_; }
  const std::vector<double>& depths() const { return depths_; }
  const std::vector<RopeFactors>& factor_sets() const { return factor_sets_; }  // empty where the sets have only names
  const std::vector<std::string>& set_names() const { return set_names_; }      // empty where the sets have factors
  int sets() const { return static_cast<int>(std::max(factor_sets_.size(), set_names_.size())); }
  // nullptr: not scored yet.
  const CellScored* cell(int factor_set, int length_index, int depth_index) const;
  int cells_done() const { return static_cast<int>(cells_.size()); }
  int cells_total() const;
  // Of one cell; nothing where it is not scored yet or has not that score.
  std::optional<ScoreMean> score(NeedleScore kind, int factor_set, int length_index, int depth_index) const;
  // Over all scored cells of one set; nothing while there is none.
  std::optional<ScoreMean> score(NeedleScore kind, int factor_set) const;
  // The scores that a cell of this grid has or will have, the first being the one to show first.
  std::vector<NeedleScore> scores() const;
  // Share of answer tokens right over all scored cells of one set; NaN while there is none.
  double token_accuracy(int factor_set) const;

 private:
  std::vector<std::int64_t> lengths_;
  std::vector<double> depths_;
  std::vector<RopeFactors> factor_sets_;
  std::vector<std::string> set_names_;
  bool generates_ = false, has_tokens_ = true;
  std::map<std::tuple<int, int, int>, CellScored> cells_;
};

}  // namespace ropewalk
