// One score of two runs compared: paired where the documents are the same.
#pragma once

#include <string>
#include <vector>

#include "core/values/run_scores.h"

namespace ropewalk {

// Exact two-sided p value that the mean of paired differences is 0, under the hypothesis that each difference is as
// likely to be its negative (Fisher, 1935, "The Design of Experiments"; for differences of one size it is the exact
// sign test, and for right and wrong answers McNemar's). Differences of 0 change nothing and are left out. All 2^n
// signs are tried where at most 16 differences are not 0 or all have one size. Returns -1 where neither holds.
double sign_flip_p(std::vector<double> differences);

// p values of several comparisons, adjusted so that the chance of one false find among all is at most that of one
// alone (Holm, 1979, Scandinavian Journal of Statistics 6). In the order given.
std::vector<double> holm(const std::vector<double>& p);

struct ScoreDifference {
  enum class Test {
    none,      // nothing that both saw, or one document only
    paired_t,  // Student's t over the differences
    sign_flip  // exact, for shares (few values, often all alike)
  };
  // How much the second is above the first: for a share in 0 .. 1 the difference; for perplexities the ratio less 1.
  double change = 0, low = 0, high = 0;  // 95 %; infinite where one document says nothing
  Test test = Test::none;
  double p = 1;    // two-sided; 1 without a test
  int shared = 0;  // documents that both saw: the change is over them
  int first_documents = 0, second_documents = 0;
  bool paired() const { return shared > 0; }
  bool better(ScoreScale scale) const { return scale == ScoreScale::share ? change > 0 : change < 0; }
};

// Both must be of one scale. Where no document is the same, the change is of the two values, its interval Welch's of
// two independent samples (1947), and there is no test.
ScoreDifference score_difference(const RunScore& first, const RunScore& second);

}  // namespace ropewalk
