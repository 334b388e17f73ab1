// What a cell of a needle grid is judged by, with its 95 % interval.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/values/event.h"

namespace ropewalk {

enum class NeedleScore {
  token_accuracy,  // share of the answer's tokens that are the most probable ones, the right ones before them given
  probability,     // of the whole answer: exp(-sum of its tokens' negative log-likelihoods)
  generated        // share of documents whose generated answer has the needle's
};
inline constexpr NeedleScore kNeedleScores[] = {NeedleScore::token_accuracy, NeedleScore::probability,
                                                NeedleScore::generated};
// "token_accuracy" ...: as in JSON and on the command line.
constexpr std::string_view needle_score_id(NeedleScore score) {
  constexpr std::string_view ids[] = {"token_accuracy", "probability", "generated"};
  return ids[static_cast<int>(score)];
}

// All in 0 .. 1. The interval is [0, 1] where one sample says nothing of it.
struct ScoreMean {
  double value = 0, low = 0, high = 1;
  int samples = 0;  // documents
};

// Nothing where the cell does not have that score (nothing was generated; results from a file without probabilities).
std::optional<ScoreMean> needle_score(NeedleScore kind, const CellScored& cell);
// The same over the documents of several cells. Intervals: generated, Wilson's of a share over documents; probability,
// Student's t over documents, within 0 .. 1; token_accuracy, Wilson's counting documents, as a document's tokens are
// not independent.
std::optional<ScoreMean> needle_score(NeedleScore kind, const std::vector<const CellScored*>& cells);

// exp(-nll * tokens): of a document's whole answer.
double answer_probability(const DocumentScore& score);
// Wilson's score interval of a share of `samples`, 95 % (E. B. Wilson, 1927).
ScoreMean wilson(double share, int samples);

}  // namespace ropewalk
