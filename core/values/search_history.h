// A search run's events, gathered for drawing: the same code for a live run and for a stored one.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/values/event.h"

namespace ropewalk {

class SearchHistory {
 public:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();  // in best_so_far: none yet

  void add(const Event& event);  // ignores events of other kinds

  const std::vector<CandidateEvaluated>& candidates() const { return candidates_; }
  const std::vector<double>& candidate_seconds() const { return seconds_; }  // Event::seconds of each candidate
  const std::vector<BaselineEvaluated>& baselines() const { return baselines_; }
  const std::vector<GenerationDone>& generations() const { return generations_; }
  const std::vector<std::size_t>& best_so_far() const {
    return best_so_far_;
  }                                        // index of the best candidate after each one
  const CandidateEvaluated* best() const;  // nullptr while there is none
  const CandidateEvaluated* find(std::int64_t id) const;
  // On documents that the search never used; those of a search that was resumed in between are not repeated.
  const std::vector<HeldOutScored>& heldout() const { return heldout_; }
  const HeldOutScored* heldout_of(std::int64_t candidate) const;  // nullptr: not scored
  // The same method, tuned or not, with the same factors.
  const HeldOutScored* heldout_of(const BaselineEvaluated& baseline) const;
  const std::vector<ShortAttentionScored>& short_attention() const { return short_attention_; }
  // The best one; nullptr where none was tried. Of equal ones that nearest to 1.
  const ShortAttentionScored* best_short_attention() const;
  // What a search found: a candidate's set, with the attention factor of short windows where that was searched.
  RopeFactors found_factors(const CandidateEvaluated& candidate) const;
  const std::optional<CostStated>& forecast() const { return forecast_; }
  const std::optional<CostStated>& cost() const { return cost_; }  // of the finished run
  // A candidate and its first parents, from the candidate back to the initial population.
  std::vector<const CandidateEvaluated*> lineage(std::int64_t id) const;
  std::int64_t document_evaluations() const { return document_evaluations_; }  // of candidates

 private:
  std::vector<CandidateEvaluated> candidates_;
  std::vector<double> seconds_;
  std::vector<BaselineEvaluated> baselines_;
  std::vector<GenerationDone> generations_;
  std::vector<std::size_t> best_so_far_;
  std::vector<HeldOutScored> heldout_;
  std::vector<ShortAttentionScored> short_attention_;
  std::optional<CostStated> forecast_, cost_;
  std::int64_t document_evaluations_ = 0;
  std::unordered_map<std::int64_t, std::size_t> index_;
};

}  // namespace ropewalk
