#include "core/values/perplexity_history.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {

namespace {

PerplexityHistory::Point point_of(const Evaluation& evaluation) {
  PerplexityHistory::Point point;
  point.perplexity = perplexity(evaluation);
  point.low = std::exp(std::max(0.0, evaluation.nll_low));  // no perplexity is below 1
  point.high = std::exp(evaluation.nll_high);
  point.documents = static_cast<int>(evaluation.documents.size());
  for (const DocumentScore& score : evaluation.documents) point.tokens += score.tokens;
  return point;
}

}  // namespace

void PerplexityHistory::add(const Event& event) {
  const auto known = [&](int set) { return set >= 0 && set < int(spec_.factor_sets.size()); };
  if (const auto* one = std::get_if<PerplexityMeasured>(&event.body); one && known(one->factor_set))
    measured_[{one->scored, one->factor_set, one->length}] = *one;
  const auto* one = std::get_if<PositionsMeasured>(&event.body);
  if (one && known(one->factor_set) && one->edges.size() == one->bins.size() + 1) positions_[one->factor_set] = *one;
}

int PerplexityHistory::total() const {
  return static_cast<int>(spec_.scored.size() * spec_.lengths.size() * spec_.factor_sets.size());
}

const PerplexityMeasured* PerplexityHistory::measured(ScoredTokens scored, int factor_set, std::int64_t length) const {
  const auto found = measured_.find({scored, factor_set, length});
  return found == measured_.end() ? nullptr : &found->second;
}

const PositionsMeasured* PerplexityHistory::positions(int factor_set) const {
  const auto found = positions_.find(factor_set);
  return found == positions_.end() ? nullptr : &found->second;
}

std::vector<PerplexityHistory::Point> PerplexityHistory::by_length(ScoredTokens scored, int factor_set) const {
  std::vector<Point> points;
  for (auto at = measured_.lower_bound({scored, factor_set, 0}); at != measured_.end(); ++at) {
    const auto& [which, set, length] = at->first;
    if (which != scored || set != factor_set) break;
    if (!at->second.evaluation.error.empty()) continue;
    Point point = point_of(at->second.evaluation);
    point.at = double(length);
    point.end = length;
    points.push_back(point);
  }
  return points;
}

std::vector<PerplexityHistory::Point> PerplexityHistory::by_position(int factor_set) const {
  std::vector<Point> points;
  const PositionsMeasured* measured = positions(factor_set);
  if (!measured) return points;
  for (std::size_t bin = 0; bin < measured->bins.size(); ++bin) {
    if (!measured->bins[bin].error.empty()) continue;
    Point point = point_of(measured->bins[bin]);
    point.begin = measured->edges[bin];
    point.end = measured->edges[bin + 1];
    point.at = std::sqrt(double(point.begin) * double(point.end));
    points.push_back(point);
  }
  return points;
}

std::string PerplexityHistory::failure(ScoredTokens scored) const {
  for (const auto& [key, measured] : measured_)
    if (std::get<0>(key) == scored && !measured.evaluation.error.empty()) return measured.evaluation.error;
  return {};
}

}  // namespace ropewalk
