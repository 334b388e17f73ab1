// Values for the charts of searches: candidates with parents, origins and held-out scores, tuned baselines, several
// seeds, sensitivity. Factors come from core/rope and are changed by written-out rules; scores are from a formula with
// a shift for each document. DEMONSTRATION DATA: says nothing about any model.
#pragma once

#include <memory>

#include "core/values/search_history.h"
#include "core/values/sensitivity_history.h"

namespace ropewalk {

// A small evolution on SmolLM2's rotary embedding at 16,384 tokens: `generations` of `size` candidates after the
// initial population, each a changed copy of one of the best eight. Some are stopped early, some fail, one in fifty is
// far worse than the rest. With baselines, tuned ones, and, where `heldout`, held-out scores of the best three and all
// baselines.
std::shared_ptr<SearchHistory> make_evolution(int generations, int size, int seed, bool heldout = true);
// `candidates` in generations of 1,000, cheaply: for timing.
std::shared_ptr<SearchHistory> make_many_candidates(int candidates);
// The candidate of id `id` that make_many_candidates() would hold.
CandidateEvaluated many_candidate(int id);
// The best set of an evolution with each pair moved by 0.9 and 1.1, `documents` documents.
std::shared_ptr<SensitivityHistory> make_sensitivity(int documents, int pairs_done = 1000);

}  // namespace ropewalk
