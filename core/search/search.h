// The evolutionary search for rescale factors (LongRoPE2, Algorithms 1 and 2; LongRoPE; method.md, section 4).
// It sees an evaluator only as a function from factors and documents to scores, owns its random generator, and can be
// saved after any generation and continued to the same result.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/search/evaluation_task.h"
#include "core/search/search_state.h"
#include "core/values/event.h"
#include "core/values/job.h"

namespace ropewalk {

// Candidates in a full run under the settings (not more than candidate_limit or than the space holds). Fewer come where
// another limit or a lack of unseen mutants ends it. `starts`: whether there are starting points.
std::int64_t expected_candidates(const SearchSpace& space, const SearchSettings& settings, bool starts);

class Search {
 public:
  using EventBodySink = std::function<void(EventBody)>;       // CandidateEvaluated, GenerationDone, in order
  using StateSink = std::function<void(const SearchState&)>;  // after every generation's end

  // A fresh search: draws the initial population, `starts` first. Throws BadInput as check() does.
  Search(SearchSpace space, SearchSettings settings, const std::vector<RopeFactors>& starts = {});
  // Continues. Throws BadInput where the state does not fit the space or the settings.
  Search(SearchSpace space, SearchSettings settings, SearchState state);
  ~Search();

  // Runs until done, a limit is reached or control stops it (throws Stopped with everything already delivered).
  // A generation's candidates are emitted as soon as their fate is known (those whose fate is known together in the
  // order of their ids), then GenerationDone, and then one `save` with the state that includes it. A search that
  // continues from that state emits what came after it again, with the same ids and, where the evaluator gives the same
  // scores, the same values. An evaluation with an error or a fitness that is not finite is emitted as failed and never
  // becomes a parent; nor does one that was stopped early. Where a whole first population failed, throws Failed with
  // the first candidate's error. Other exceptions of `evaluator` pass through.
  void run(TaskEvaluator& evaluator, int documents, const EventBodySink& emit, const StateSink& save,
           const JobControl& control);
  const SearchState& state() const { return state_; }

 private:
  struct Work;  // a candidate of this generation and its scores so far
  void evaluate_generation(TaskEvaluator& evaluator, int documents, const EventBodySink& emit,
                           const JobControl& control);
  void evaluate_against_parents(std::vector<Work>& work, TaskEvaluator& evaluator, int documents,
                                const EventBodySink& emit, const JobControl& control);
  void evaluate_in_rounds(std::vector<Work>& work, TaskEvaluator& evaluator, int documents, const EventBodySink& emit,
                          const JobControl& control);
  std::size_t affordable(std::size_t candidates, int first, int documents) const;
  std::vector<std::vector<double>> best_so_far(const std::vector<Work*>& newcomers, int seen) const;
  void stop_beaten(const std::vector<Work*>& racing, int seen) const;
  void take(Work& work, TaskResult result);
  void settle(Work& work, const EventBodySink& emit);
  bool limit_reached() const;
  void end_generation(const EventBodySink& emit, const StateSink& save);

  SearchSpace space_;
  SearchSettings settings_;
  SearchState state_;
  std::vector<Work> settled_;  // this generation's, emitted
};

}  // namespace ropewalk
