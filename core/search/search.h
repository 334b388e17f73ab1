// The evolutionary search for rescale factors (LongRoPE2, Algorithms 1 and 2; method.md, section 4).
// It sees an evaluator only as a function from factors to scores, owns its random generator, and can be
// saved after any candidate and continued to the same result.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/event.h"
#include "core/values/job.h"
#include "core/values/spec.h"

namespace ropewalk {

// Everything that continues a search: kept after each candidate (as JSON, core/exchange/spec_json.h).
struct SearchState {
  struct Member {
    std::int64_t id = 0;
    std::int64_t parent = -1;
    int critical_dimension = 0;
    std::vector<double> upper;  // lambda_i for i >= critical_dimension
    bool evaluated = false;
    Evaluation evaluation;  // without `documents`: those are in the events
  };
  int generation = 0;  // of `pending`
  std::int64_t next_id = 0;
  std::string random_state;       // std::mt19937_64 as text: the state at the *start* of this generation's draws is not
                                  // needed, because `pending` holds what was drawn
  std::vector<Member> parents;    // evaluated, best first
  std::vector<Member> pending;    // this generation's candidates, some evaluated
  std::vector<std::string> seen;  // keys of factors already evaluated or pending: nothing is evaluated twice
  double seconds = 0;             // sum of the candidates' Evaluation::seconds: what seconds_limit is compared with
  bool finished = false;
};

// The candidates' limits.
struct SearchSpace {
  RopeDescription rope;
  std::int64_t target = 0;
  double scale = 1;                     // s
  int least_critical_dimension = 1;     // max(1, d_tcd^10)
  int greatest_critical_dimension = 1;  // d_tcd
};
// Throws BadInput where the search makes no sense (s < 1, s = 1, d_tcd = d/2, a fixed critical dimension outside the
// limits, population < 1 ...), naming the value and what to do. A fixed critical dimension is both limits.
SearchSpace make_search_space(const RopeDescription& rope, std::int64_t target, const SearchSettings& settings);
// Throws BadInput for settings that no search can follow, naming the setting, its value and its range.
void check(const SearchSettings& settings);
// "" if the set obeys the space (monotone, [s, 2s] from d_rcd on, NTK below), else what it breaks. Relative tolerance
// 1e-9.
std::string violation(const SearchSpace& space, const RopeFactors& factors);

class Search {
 public:
  using Evaluator = std::function<Evaluation(const RopeFactors&)>;  // may throw Stopped
  using EventBodySink = std::function<void(EventBody)>;             // CandidateEvaluated, GenerationDone, in order
  using StateSink = std::function<void(const SearchState&)>;        // after every candidate and every generation

  // A fresh search: draws the initial population. Throws BadInput as check() does.
  Search(SearchSpace space, SearchSettings settings);
  // Continues. Throws BadInput where the state does not fit the space or the settings.
  Search(SearchSpace space, SearchSettings settings, SearchState state);

  // Runs until done, a limit is reached or control stops it (throws Stopped with everything already delivered).
  // Every `emit` is followed by one `save` with the state that includes that event, so that both can be committed
  // together; what was emitted without its `save` is evaluated and emitted again, with the same id, by a search that
  // continues. An evaluation with an error or a fitness that is not finite is emitted as failed and never becomes a
  // parent; where a whole population failed, throws Failed with the first candidate's error. Other exceptions of
  // `evaluate` pass through.
  void run(const Evaluator& evaluate, const EventBodySink& emit, const StateSink& save, const JobControl& control);
  const SearchState& state() const { return state_; }
  // Candidates in a full run under the settings (population + iterations * parents * mutants, but not more than
  // candidate_limit or than the space holds). Fewer come where seconds_limit or a lack of unseen mutants ends it.
  std::int64_t expected_candidates() const;

 private:
  void evaluate_pending(const Evaluator& evaluate, const EventBodySink& emit, const StateSink& save,
                        const JobControl& control);
  bool limit_reached() const;
  void end_generation(const EventBodySink& emit, const StateSink& save);

  SearchSpace space_;
  SearchSettings settings_;
  SearchState state_;
};

}  // namespace ropewalk
