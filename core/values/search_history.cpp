#include "core/values/search_history.h"

#include <cmath>

namespace ropewalk {

void SearchHistory::add(const Event& event) {
  if (const auto* baseline = std::get_if<BaselineEvaluated>(&event.body)) baselines_.push_back(*baseline);
  if (const auto* generation = std::get_if<GenerationDone>(&event.body)) generations_.push_back(*generation);
  if (const auto* heldout = std::get_if<HeldOutScored>(&event.body)) heldout_.push_back(*heldout);
  if (const auto* scored = std::get_if<ShortAttentionScored>(&event.body)) short_attention_.push_back(*scored);
  if (const auto* cost = std::get_if<CostStated>(&event.body)) (cost->forecast ? forecast_ : cost_) = *cost;
  const auto* candidate = std::get_if<CandidateEvaluated>(&event.body);
  if (!candidate || index_.contains(candidate->id)) return;  // a resumed run may replay its last candidates
  const std::size_t position = candidates_.size();
  index_[candidate->id] = position;
  candidates_.push_back(*candidate);
  seconds_.push_back(event.seconds);
  document_evaluations_ += std::int64_t(candidate->evaluation.documents.size());
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

const HeldOutScored* SearchHistory::heldout_of(std::int64_t candidate) const {
  for (const HeldOutScored& scored : heldout_)
    if (scored.candidate == candidate && candidate >= 0) return &scored;
  return nullptr;
}

const HeldOutScored* SearchHistory::heldout_of(const BaselineEvaluated& baseline) const {
  for (const HeldOutScored& scored : heldout_)
    if (scored.candidate < 0 && scored.tuned == baseline.tuned && scored.factors.method == baseline.factors.method &&
        scored.factors.rescale_factors == baseline.factors.rescale_factors)
      return &scored;
  return nullptr;
}

const ShortAttentionScored* SearchHistory::best_short_attention() const {
  const ShortAttentionScored* best = nullptr;
  for (const ShortAttentionScored& scored : short_attention_) {
    if (!scored.evaluation.error.empty()) continue;
    const double nll = scored.evaluation.nll, distance = std::abs(scored.attention_factor - 1);
    if (!best || nll < best->evaluation.nll ||
        (nll == best->evaluation.nll && distance < std::abs(best->attention_factor - 1)))
      best = &scored;
  }
  return best;
}

RopeFactors SearchHistory::found_factors(const CandidateEvaluated& candidate) const {
  RopeFactors factors = candidate.factors;
  if (const ShortAttentionScored* scored = best_short_attention())
    factors.short_attention_factor = scored->attention_factor;
  return factors;
}

std::vector<const CandidateEvaluated*> SearchHistory::lineage(std::int64_t id) const {
  std::vector<const CandidateEvaluated*> line;
  // Parents are older than their children; anything else is a damaged record and ends the line.
  for (const CandidateEvaluated* one = find(id); one; one = one->parent < one->id ? find(one->parent) : nullptr)
    line.push_back(one);
  return line;
}

}  // namespace ropewalk
