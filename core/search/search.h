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

// Everything that continues a search: kept with each generation (as JSON, core/exchange/search_state_json.h).
struct SearchState {
  struct Member {
    std::int64_t id = 0;
    std::int64_t parent = -1;
    int critical_dimension = 0;
    std::vector<double> upper;  // lambda_i for i >= critical_dimension
    bool evaluated = false;
    Evaluation evaluation;
  };
  int generation = 0;            // of `pending`
  std::int64_t next_id = 0;
  std::string random_state;      // std::mt19937_64 as text: the state at the *start* of this generation's draws is not
                                 // needed, because `pending` holds what was drawn
  std::vector<Member> parents;   // evaluated, best first
  std::vector<Member> pending;   // this generation's candidates, some evaluated
  std::vector<std::string> seen; // keys of factors already evaluated or pending: nothing is evaluated twice
  bool finished = false;
};

// The candidates' limits; throws BadInput where the search makes no sense (s < 1, s = 1, d_tcd = d/2, a fixed
// critical dimension outside the limits, population < 1 ...), naming the value and what to do.
struct SearchSpace {
  RopeDescription rope;
  std::int64_t target = 0;
  double scale = 1;                       // s
  int least_critical_dimension = 1;       // max(1, d_tcd^10)
  int greatest_critical_dimension = 1;    // d_tcd
};
SearchSpace make_search_space(const RopeDescription& rope, std::int64_t target, const SearchSettings& settings);
// "" if the set obeys the space (monotone, [s, 2s] above d_rcd, NTK below), else what it breaks.
std::string violation(const SearchSpace& space, const RopeFactors& factors);

class Search {
 public:
  using Evaluator = std::function<Evaluation(const RopeFactors&)>;  // may throw Stopped
  using EventBodySink = std::function<void(EventBody)>;             // CandidateEvaluated, GenerationDone, in order
  using StateSink = std::function<void(const SearchState&)>;        // after every candidate and every generation

  Search(SearchSpace space, SearchSettings settings);  // a fresh search: draws the initial population
  Search(SearchSpace space, SearchSettings settings, SearchState state);  // continues

  // Runs until done, a limit is reached or control stops it (throws Stopped with everything already delivered).
  void run(const Evaluator& evaluate, const EventBodySink& emit, const StateSink& save, const JobControl& control);
  const SearchState& state() const { return state_; }
  // Candidates in a full run under the settings (population + iterations * parents * mutants, limits applied).
  std::int64_t expected_candidates() const;

 private:
  SearchSpace space_;
  SearchSettings settings_;
  SearchState state_;
};

}  // namespace ropewalk
