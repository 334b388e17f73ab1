// Demonstration data of perplexity charts: three methods as they often go, with intervals.
#pragma once

#include <cmath>
#include <memory>

#include "core/rope/methods.h"
#include "core/values/perplexity_history.h"

namespace ropewalk {

inline PerplexitySpec perplexity_chart_spec() {
  const RopeDescription rope{64, 100000, 8192};
  PerplexitySpec spec;
  spec.lengths = {2048, 4096, 8192, 16384, 32768};
  for (const char* method : {"none", "yarn", "ntk"}) spec.factor_sets.push_back(make_factors(method, rope, 32768));
  return spec;
}

inline Evaluation perplexity_chart_evaluation(double nll, double spread, int tokens) {
  Evaluation evaluation;
  for (int document = 0; document < 6; ++document) {
    evaluation.documents.emplace_back();
    evaluation.documents.back().nll = nll + spread * std::sin(1.7 * document + nll);
    evaluation.documents.back().tokens = tokens;
  }
  summarise(evaluation);
  return evaluation;
}

// `key_found`: false as where the model has no key tokens.
inline std::shared_ptr<PerplexityHistory> make_perplexity_history(bool key_found = true) {
  const PerplexitySpec spec = perplexity_chart_spec();
  auto history = std::make_shared<PerplexityHistory>(spec);
  const double beyond[3] = {1.9, 0.02, 0.12};
  for (int set = 0; set < 3; ++set) {
    for (const std::int64_t length : spec.lengths) {
      const double doublings = std::log2(double(length) / 8192);
      const double nll = 2.5 - 0.06 * (doublings + 2) + (doublings > 0 ? beyond[set] * doublings : 0.01 * set);
      for (const ScoredTokens scored : spec.scored) {
        PerplexityMeasured measured;
        measured.factor_set = set;
        measured.scored = scored;
        measured.length = length;
        const int tokens = scored == ScoredTokens::all ? 2048 : scored == ScoredTokens::key ? 41 : 7;
        const double offset = scored == ScoredTokens::all ? 0 : scored == ScoredTokens::key ? -1.4 : -2.2;
        measured.evaluation = perplexity_chart_evaluation(std::max(nll + offset, 0.01), 0.05, tokens);
        if (scored == ScoredTokens::key && !key_found) {
          measured.evaluation = {};
          measured.evaluation.error = "none of the scored tokens is a key token";
        }
        history->add(Event{0, 0, measured});
      }
    }
    PositionsMeasured positions;
    positions.factor_set = set;
    positions.edges = {1};
    for (double edge = 16; edge < 32768; edge *= std::sqrt(2.0)) positions.edges.push_back(std::llround(edge));
    positions.edges.back() = 32768;
    for (std::size_t bin = 0; bin + 1 < positions.edges.size(); ++bin) {
      const double doublings = std::log2(double(positions.edges[bin]) / 8192);
      const double nll = 2.4 + 1.6 * std::exp2(-0.4 * (doublings + 9)) + (doublings > 0 ? beyond[set] * doublings : 0);
      positions.bins.push_back(
          perplexity_chart_evaluation(nll, 0.08, int(positions.edges[bin + 1] - positions.edges[bin])));
    }
    history->add(Event{0, 0, positions});
  }
  return history;
}

}  // namespace ropewalk
