// What a run list shows of a run's results, followed event by event.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/values/event.h"
#include "core/values/needle_history.h"
#include "core/values/perplexity_history.h"
#include "core/values/retention_history.h"
#include "core/values/ruler_history.h"
#include "core/values/spec.h"

namespace ropewalk {

class RunProgress {
 public:
  explicit RunProgress(const ExperimentSpec& spec);
  void add(const EventBody& body);

  // Search: best needle perplexity of the candidates that were not stopped early and did not fail. Exploration: best
  // needle perplexity of the sets made by hand. Needle test: share
  // of answer tokens right over the scored cells of the last factor set. RULER: mean score over tasks (0 .. 1) of the
  // last factor set at the longest length scored so far. Training: the greatest token accuracy of the probes
  // at the target.
  // Retention: overall share kept, 1 for all. Perplexity: that of the last factor set at the longest length, of all
  // tokens where they are measured.
  const std::optional<double>& best() const { return best_; }
  // Search: least needle perplexity in the newest generation, of the same candidates. Exploration: that of the newest
  // set. Training: token accuracy of the
  // last probe at the target. All others: best().
  const std::optional<double>& last() const { return last_ ? last_ : best_; }
  // Search: best so far at each generation's end. Exploration: needle perplexity set by set, thinned. Needle test:
  // share of answer tokens right in each scored cell of the last factor set, by length, then depth. RULER: mean score
  // over tasks (0 .. 1) by length, of the last factor set. Training: loss of the long windows, thinned. Retention:
  // share kept of each row, by length, then part. Perplexity: that of the last factor set by length.
  const std::vector<float>& sparkline() const { return sparkline_; }

 private:
  void add_candidate(const CandidateEvaluated& candidate);
  void add_generation(const GenerationDone& generation);
  void add_cell(const CellScored& cell);
  void add_step(const StepDone& step);
  void add_probe(const ProbeScored& probe);
  void add_ruler(const RulerScored& sample);
  void add_retention(const RetentionMeasured& measured);
  void add_perplexity(const PerplexityMeasured& measured);
  void add_explored(const ExploreMeasured& measured);
  void add_thinned(std::int64_t at, double value);

  NeedleHistory needle_;
  RulerHistory ruler_;
  std::map<std::int64_t, double> ruler_means_;  // by length, of the last factor set
  RetentionHistory retention_;
  PerplexityHistory perplexity_;
  int last_factor_set_ = -1;
  std::int64_t target_ = 0, sparkline_stride_ = 1;
  int generation_ = -1;  // that last_ is of
  std::optional<double> best_, last_;
  std::vector<float> sparkline_;
};

// Numbers separated by spaces, each the shortest text that reads back to the same float.
std::string sparkline_text(const std::vector<float>& sparkline);
std::vector<float> sparkline_from_text(const std::string& text);  // skips what is no number

}  // namespace ropewalk
