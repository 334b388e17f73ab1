#include "core/values/sensitivity_history.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {

void SensitivityHistory::add(const Event& event) {
  const auto* measured = std::get_if<SensitivityMeasured>(&event.body);
  if (!measured) return;
  if (measured->pair < 0) {
    unmoved_ = measured->evaluation;
    return;
  }
  if (std::find(moves_.begin(), moves_.end(), measured->move) == moves_.end()) moves_.push_back(measured->move);
  measured_[measured->move][measured->pair] = measured->evaluation;
}

const Evaluation* SensitivityHistory::measured(double move, int pair) const {
  const auto by_pair = measured_.find(move);
  if (by_pair == measured_.end()) return nullptr;
  const auto found = by_pair->second.find(pair);
  return found == by_pair->second.end() ? nullptr : &found->second;
}

std::vector<SensitivityHistory::Change> SensitivityHistory::changes(double move) const {
  std::vector<Change> result;
  const auto by_pair = measured_.find(move);
  if (!unmoved_ || !unmoved_->error.empty() || by_pair == measured_.end()) return result;
  for (const auto& [pair, evaluation] : by_pair->second) {
    if (!evaluation.error.empty()) continue;
    const std::size_t shared = std::min(evaluation.documents.size(), unmoved_->documents.size());
    std::vector<double> moved, before;
    for (std::size_t at = 0; at < shared; ++at) {
      moved.push_back(evaluation.documents[at].nll);
      before.push_back(unmoved_->documents[at].nll);
    }
    if (shared == 0) continue;
    Change change;
    change.pair = pair;
    change.difference = paired_difference(moved, before);
    change.documents = static_cast<int>(shared);
    change.significant = change.difference.p < 0.05;
    result.push_back(change);
  }
  return result;
}

}  // namespace ropewalk
