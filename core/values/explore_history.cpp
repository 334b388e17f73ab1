#include "core/values/explore_history.h"

#include <algorithm>

namespace ropewalk {

void ExploreHistory::add(const Event& event) {
  const auto* measured = std::get_if<ExploreMeasured>(&event.body);
  if (!measured || find(measured->number)) return;
  if (measured->number == 0) {
    start_.push_back(*measured);
    chart_->add(Event{event.sequence, event.seconds, BaselineEvaluated{measured->factors, measured->evaluation}});
    return;
  }
  sets_.push_back(*measured);
  CandidateEvaluated candidate;
  candidate.id = measured->number;
  candidate.factors = measured->factors;
  candidate.evaluation = measured->evaluation;
  candidate.origin = "start";
  chart_->add(Event{event.sequence, event.seconds, std::move(candidate)});
}

const ExploreMeasured* ExploreHistory::find(int number) const {
  if (number == 0) return start();
  const auto found =
      std::find_if(sets_.begin(), sets_.end(), [number](const ExploreMeasured& set) { return set.number == number; });
  return found == sets_.end() ? nullptr : &*found;
}

const ExploreMeasured* ExploreHistory::best() const {
  const ExploreMeasured* best = nullptr;
  for (const ExploreMeasured& set : sets_)
    if (set.evaluation.error.empty() && (!best || set.evaluation.nll < best->evaluation.nll)) best = &set;
  return best;
}

}  // namespace ropewalk
