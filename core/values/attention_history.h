// An attention run's events, gathered for drawing: what each layer and head measured under each factor set.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

class AttentionHistory {
 public:
  static constexpr int kAllHeads = -1;

  AttentionHistory() = default;
  explicit AttentionHistory(AttentionSpec spec) : spec_(std::move(spec)) {}

  // Ignores events of other kinds. A layer that comes again replaces the first.
  void add(const Event& event);

  const AttentionSpec& spec() const { return spec_; }
  bool empty() const { return measured_.empty(); }
  int measured_layers() const { return static_cast<int>(measured_.size()); }  // over all factor sets
  std::vector<int> layers() const;                                            // measured under any set, increasing
  int heads() const;                                                          // 0: nothing measured
  // nullptr: not measured.
  const AttentionMeasured* measured(int set, int layer) const;
  // One head's, or, for kAllHeads, the mean over heads of every number (bins without a pair of tokens stay NaN). Empty
  // where it was not measured.
  AttentionHead head(int set, int layer, int head) const;

 private:
  AttentionSpec spec_;
  std::map<std::pair<int, int>, AttentionMeasured> measured_;  // by factor set, layer
};

}  // namespace ropewalk
