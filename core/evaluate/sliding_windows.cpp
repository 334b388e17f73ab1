#include "core/evaluate/sliding_windows.h"

#include <algorithm>
#include <numeric>

#include "core/rope/rope_table.h"

namespace ropewalk {

namespace {

void check(const Sliding& sliding) {
  if (sliding.stride < 1 || sliding.scored < 1 || sliding.stride >= sliding.window)
    throw BadInput("a window of " + std::to_string(sliding.window) + " tokens cannot score its last " +
                   std::to_string(sliding.stride) + " of " + std::to_string(sliding.scored) +
                   " tokens: it needs at least one token before them");
}

}  // namespace

std::int64_t least_document(const Sliding& sliding) {
  return sliding.window + sliding.scored - std::min(sliding.stride, sliding.scored);
}

std::int64_t window_count(const Sliding& sliding) {
  return (sliding.scored + sliding.stride - 1) / sliding.stride;
}

std::vector<SlidingWindow> sliding_windows(std::int64_t document_tokens, const Sliding& sliding) {
  check(sliding);
  if (const std::int64_t least = least_document(sliding); document_tokens < least)
    throw BadInput("a document of " + std::to_string(document_tokens) + " tokens is too short: windows of " +
                   std::to_string(sliding.window) + " over its last " + std::to_string(sliding.scored) +
                   " need at least " + std::to_string(least));
  std::vector<SlidingWindow> windows;
  for (std::int64_t first = document_tokens - sliding.scored; first < document_tokens; first += sliding.stride) {
    const std::int64_t end = std::min(first + sliding.stride, document_tokens);
    windows.push_back({end - sliding.window, end, first});
  }
  return windows;
}

void ScoredRun::append(const ScoredRun& more) {
  nll.insert(nll.end(), more.nll.begin(), more.nll.end());
  right.insert(right.end(), more.right.begin(), more.right.end());
}

ScoredRun score_window(const Model& model, const Document& document, const SlidingWindow& window, std::int64_t first,
                       const RopeFactors& factors, FactorPolicy policy, const JobControl& control) {
  std::vector<TokenId> ids(document.tokens.begin() + window.begin, document.tokens.begin() + window.end);
  if (model.tokenizer().adds_bos()) ids.front() = *model.tokenizer().bos();
  std::vector<std::int64_t> positions(static_cast<std::size_t>(window.end - first));
  std::iota(positions.begin(), positions.end(), first - window.begin);
  const RopeTable table = make_rope_table(factors, policy, static_cast<std::int64_t>(ids.size()));
  TokenScores scores = model.score(ids, positions, table, control);
  ScoredRun run;
  for (std::size_t i = 0; i < positions.size(); ++i)
    run.right.push_back(scores.predicted[i] == ids[static_cast<std::size_t>(positions[i])]);
  run.nll = std::move(scores.nll);
  return run;
}

}  // namespace ropewalk
