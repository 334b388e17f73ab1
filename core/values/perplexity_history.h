// A perplexity run's events, gathered for drawing: the same code for a live run and for a stored one.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

class PerplexityHistory {
 public:
  PerplexityHistory() = default;
  explicit PerplexityHistory(PerplexitySpec spec) : spec_(std::move(spec)) {}
  // Ignores events of other kinds, and of factor sets that the spec does not have. What a resumed run measures again
  // replaces the first.
  void add(const Event& event);

  const PerplexitySpec& spec() const { return spec_; }
  const std::vector<RopeFactors>& factor_sets() const { return spec_.factor_sets; }
  bool empty() const { return measured_.empty() && positions_.empty(); }
  int done() const { return static_cast<int>(measured_.size()); }
  int total() const;  // of done()

  // nullptr: not measured yet.
  const PerplexityMeasured* measured(ScoredTokens scored, int factor_set, std::int64_t length) const;
  const PositionsMeasured* positions(int factor_set) const;

  // A point of a line; the interval is 95 % over documents, infinite for one document.
  struct Point {
    double at = 0;  // tokens: the window's length, or the middle of a bin of positions in its logarithm
    std::int64_t begin = 0, end = 0;  // of the bin: positions [begin, end); of a window: 0 and its length
    double perplexity = 0, low = 0, high = 0;
    int documents = 0;
    std::int64_t tokens = 0;  // that were scored
  };
  // In order of `at`. What failed (its evaluation has an error) is left out.
  std::vector<Point> by_length(ScoredTokens scored, int factor_set) const;
  std::vector<Point> by_position(int factor_set) const;
  // Why by_length() lacks points, in the words of the first failure; empty: nothing failed.
  std::string failure(ScoredTokens scored) const;

 private:
  PerplexitySpec spec_;
  std::map<std::tuple<ScoredTokens, int, std::int64_t>, PerplexityMeasured> measured_;
  std::map<int, PositionsMeasured> positions_;
};

}  // namespace ropewalk
