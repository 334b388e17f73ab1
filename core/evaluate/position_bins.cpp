#include "core/evaluate/position_bins.h"

#include <cmath>
#include <numeric>

namespace ropewalk {

std::vector<std::int64_t> position_edges(std::int64_t tokens) {
  constexpr double kFirst = 16;
  std::vector<std::int64_t> edges{1};
  for (int half_octaves = 0;; ++half_octaves) {
    const double edge = kFirst * std::exp2(0.5 * half_octaves);
    // A last bin of less than a quarter octave would be of few tokens: the one before takes them.
    if (edge * std::exp2(0.25) > double(tokens)) break;
    edges.push_back(std::llround(edge));
  }
  edges.push_back(tokens);
  return edges;
}

DocumentScore score_of_tokens(const ScoredRun& run, const std::vector<std::size_t>& tokens) {
  DocumentScore score;
  score.tokens = static_cast<int>(tokens.size());
  double sum = 0;
  for (const std::size_t token : tokens) {
    sum += double(run.nll[token]);
    score.right += run.right[token];
  }
  score.nll = sum / double(tokens.size());
  return score;
}

std::vector<DocumentScore> by_position(const ScoredRun& run, const std::vector<std::int64_t>& edges) {
  std::vector<DocumentScore> bins;
  for (std::size_t bin = 0; bin + 1 < edges.size(); ++bin) {
    std::vector<std::size_t> tokens(static_cast<std::size_t>(edges[bin + 1] - edges[bin]));
    std::iota(tokens.begin(), tokens.end(), static_cast<std::size_t>(edges[bin] - 1));  // the run begins at position 1
    bins.push_back(score_of_tokens(run, tokens));
  }
  return bins;
}

}  // namespace ropewalk
