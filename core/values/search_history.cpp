#include "core/values/search_history.h"

#include <cmath>

namespace ropewalk {

void SearchHistory::add(const Event& event) {
  if (const auto* baseline = std::get_if<BaselineEvaluated>(&event.body)) baselines_.push_back(*baseline);
  if (const auto* generation = std::get_if<GenerationDone>(&event.body)) generations_.push_back(*generation);
  const auto* candidate = std::get_if<CandidateEvaluated>(&event.body);
  if (!candidate || index_.contains(candidate->id)) return;  // a resumed run may replay its last candidates
  const std::size_t position = candidates_.size();
  index_[candidate->id] = position;
  candidates_.push_back(*candidate);
  seconds_.push_back(event.seconds);
  // A candidate that was stopped early has a mean over fewer documents: it can never be the best.
  const bool counts = !candidate->stopped_early && candidate->evaluation.error.empty();
  const bool first = best_so_far_.empty() || best_so_far_.back() == kNone;
  const bool better = counts && (first || candidate->evaluation.nll < candidates_[best_so_far_.back()].evaluation.nll);
  best_so_far_.push_back(better ? position : best_so_far_.empty() ? kNone : best_so_far_.back());
}

const CandidateEvaluated* SearchHistory::best() const {
  if (best_so_far_.empty() || best_so_far_.back() == kNone) return nullptr;
  return &candidates_[best_so_far_.back()];
}

const CandidateEvaluated* SearchHistory::find(std::int64_t id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &candidates_[found->second];
}

}  // namespace ropewalk
