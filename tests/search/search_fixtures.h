// What the search's tests share: embeddings, a fitness without a model, and a run that is written down.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/rope/methods.h"
#include "core/search/search.h"

namespace ropewalk_tests {

using namespace ropewalk;

inline RopeDescription phi3_mini() {
  return {96, 10000, 2048};
}
inline RopeDescription llama3_8b() {
  return {128, 500000, 8192};
}
inline RopeDescription smollm2() {
  return {64, 100000, 8192};
}

// A document's worth of evaluation with this fitness.
inline Evaluation scored(double nll, double seconds = 1) {
  Evaluation evaluation;
  DocumentScore score;
  score.nll = nll;
  score.tokens = 7;
  score.token_nll.assign(7, static_cast<float>(nll));
  score.predicted.assign(7, 1);
  evaluation.documents.push_back(score);
  summarise(evaluation);
  evaluation.seconds = seconds;
  return evaluation;
}

// An evaluator without a model: `evaluation(factors)` is what its only document gives.
class FunctionEvaluator final : public TaskEvaluator {
 public:
  explicit FunctionEvaluator(std::function<Evaluation(const RopeFactors&)> evaluation)
      : evaluation_(std::move(evaluation)) {}
  void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) override {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      control.check();
      Evaluation evaluation = evaluation_(tasks[i].factors);
      evaluation.documents.front().nll = evaluation.nll;
      if (!done(i, {evaluation.documents, evaluation.seconds, evaluation.error})) return;
    }
  }

 private:
  std::function<Evaluation(const RopeFactors&)> evaluation_;
};

// Mean square distance of ln lambda from a planted set: the fitness of the model-free searches.
inline double distance(const RopeFactors& factors, const RopeFactors& planted) {
  double sum = 0;
  for (std::size_t pair = 0; pair < planted.rescale_factors.size(); ++pair)
    sum += std::pow(std::log(factors.rescale_factors[pair] / planted.rescale_factors[pair]), 2);
  return sum / static_cast<double>(planted.rescale_factors.size());
}

// Upper factors that rise from `first` to `last` times s.
inline RopeFactors plant(const SearchSpace& space, int critical_dimension, double first, double last) {
  const int count = space.rope.pairs() - critical_dimension;
  std::vector<double> upper;
  for (int k = 0; k < count; ++k)
    upper.push_back(space.scale * (count == 1 ? first : first + (last - first) * k / (count - 1)));
  return make_split_factors(space.rope, space.target, critical_dimension, upper);
}

// What a watcher of the search saw, and the state after each event.
struct Recording {
  std::vector<CandidateEvaluated> candidates, repeated;
  std::vector<GenerationDone> generations;
  std::vector<SearchState> states;

  // What a search that continues emits again is left out, as a run does; `repeated` gets it.
  Search::EventBodySink emit() {
    return [this](EventBody body) {
      if (auto* candidate = std::get_if<CandidateEvaluated>(&body)) {
        const bool known = std::any_of(candidates.begin(), candidates.end(),
                                       [&](const CandidateEvaluated& one) { return one.id == candidate->id; });
        (known ? repeated : candidates).push_back(*candidate);
      }
      if (auto* generation = std::get_if<GenerationDone>(&body)) generations.push_back(*generation);
    };
  }
  Search::StateSink save() {
    return [this](const SearchState& state) { states.push_back(state); };
  }
  const CandidateEvaluated& best() const {
    const CandidateEvaluated* best = &candidates.front();
    for (const auto& candidate : candidates)
      if (candidate.evaluation.nll < best->evaluation.nll) best = &candidate;
    return *best;
  }
};

// A whole search, recorded; its last state.
inline SearchState run_search(const SearchSpace& space, const SearchSettings& settings, TaskEvaluator& evaluator,
                              int documents, Recording& recording) {
  Search search(space, settings);
  search.run(evaluator, documents, recording.emit(), recording.save(), JobControl());
  return search.state();
}

inline bool same(const CandidateEvaluated& a, const CandidateEvaluated& b) {
  return a.id == b.id && a.parent == b.parent && a.generation == b.generation && a.factors == b.factors &&
         a.evaluation.nll == b.evaluation.nll && a.evaluation.error == b.evaluation.error;
}

inline bool same(const GenerationDone& a, const GenerationDone& b) {
  return a.generation == b.generation && a.best_nll == b.best_nll && a.median_nll == b.median_nll &&
         a.parents == b.parents;
}

}  // namespace ropewalk_tests
