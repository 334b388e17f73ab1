// Values for chart tests and the gallery. Factors come from core/rope, candidates from the real search in core/search;
// only the scores are from a written-out function instead of a model. DEMONSTRATION DATA: says nothing about any model.
#pragma once

#include <memory>

#include "core/values/generation.h"
#include "core/values/needle_history.h"
#include "core/values/search_history.h"
#include "core/values/train_history.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

RopeDescription preset_rope(const char* preset);
std::vector<NamedFactors> method_sets(const RopeDescription& rope, std::int64_t target,
                                      const std::vector<std::string>& methods);

// The written-out score of a factor set: lower where the factors of the upper pairs are near 1.2 s and the split near
// `best_split`; per document a fixed shift. `documents` documents of 7 answer tokens.
Evaluation score_by_formula(const RopeFactors& factors, int documents, double best_split);

// The search of core/search on that function. Every 11th candidate is marked as stopped early and every 97th as failed,
// so that all kinds of points occur.
std::shared_ptr<SearchHistory> make_search_history(int candidates);
// `candidates` copies spread over generations, for timing.
std::shared_ptr<SearchHistory> make_large_history(int candidates);

// A needle grid of two sets (YaRN and a split set); the first `cells` cells (in the order set, length, depth) are
// scored.
NeedleSpec needle_spec(int sets);
std::shared_ptr<NeedleHistory> make_needle_history(int sets, int cells);
// The same with generated answers, right where the answer is probable.
std::shared_ptr<NeedleHistory> make_answered_history(int sets, int cells);

// Divergences of the four policies at `before` lengths up to `trained` and `after` beyond, by formulas that have the
// shape of measured ones: 0 where a policy is exact.
BoundaryResult make_boundary_result(std::int64_t trained, int before, int after);
// A word a token, `count` of them after a prompt of `prompt` tokens, crossing `trained` as generate() would under a
// switch. 0.02 s a token, 0.5 s for the prompt, 0.1 s for the crossing.
std::vector<GeneratedToken> make_tokens(std::int64_t prompt, std::int64_t trained, int count);

// A training of `steps` of `planned` steps by a written-out loss. Mixed: 8 segments a step, 3:7, probes at 512 and 2048
// tokens; else short windows alone (a pretraining), probed at `lengths`.
struct TrainingShape {
  int steps = 300, planned = 400;
  bool mixed = true;
  std::vector<std::int64_t> lengths = {512, 2048};
  int probe_every = 50, checkpoint_every = 100;
};
std::shared_ptr<TrainHistory> make_train_history(const TrainingShape& shape);

}  // namespace ropewalk
