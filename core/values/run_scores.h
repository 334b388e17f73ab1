// What a run is judged by, with the samples behind each number, so that two runs can be compared document by document.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/values/attention_history.h"
#include "core/values/explore_history.h"
#include "core/values/needle_history.h"
#include "core/values/perplexity_history.h"
#include "core/values/retention_history.h"
#include "core/values/ruler_history.h"
#include "core/values/search_history.h"
#include "core/values/sensitivity_history.h"
#include "core/values/train_history.h"

namespace ropewalk {

enum class Measure {
  search_best,           // needle perplexity of the best candidate, on the search's documents
  search_heldout,        // of the same one, on the held-out documents
  needle_tokens,         // share of answer tokens right
  needle_probability,    // of the whole answer
  needle_generated,      // share of generated answers right
  ruler,                 // mean over tasks
  perplexity_all,        // of every token of plain text
  perplexity_answer,     // of the answers of needle documents
  perplexity_key,        // of key tokens
  retention,             // a part's score after the change
  retention_perplexity,  // of text after the change
  probe_perplexity,      // of needle answers, last probe of a training
  probe_accuracy,        // share of answer tokens right there
  attention_needle,      // share of the question's attention that lies on the needle, mean over heads
  set_perplexity,        // of the set that a sensitivity run moves, as it is
  explored_best          // needle perplexity of the best set that was made by hand
};

// A share is better when it is greater, a perplexity when it is less. The samples of a perplexity are nats a token; the
// value is exp of their mean.
enum class ScoreScale { share, perplexity };
ScoreScale scale_of(Measure measure);

struct ScoreSample {
  std::string document;  // names the document or prompt over all runs: its set's hash and its place in the set
  double value = 0;
};

struct RunScore {
  Measure measure = Measure::search_best;
  std::string part;                     // of the retention battery; of attention the layer; empty: there are none
  std::int64_t length = 0;              // tokens; 0: over all lengths, or there is one only
  double value = 0, low = 0, high = 0;  // a share in 0 .. 1 or a perplexity, with its 95 % interval
  std::vector<ScoreSample> samples;

  bool same_measure(const RunScore& other) const {
    return measure == other.measure && part == other.part && length == other.length;
  }
};

// Empty where nothing is measured yet; what failed is left out. `documents`: the run's document hash.
std::vector<RunScore> search_scores(const SearchHistory& history, const std::string& documents);
std::vector<RunScore> sensitivity_scores(const SensitivityHistory& history, const std::string& documents);
std::vector<RunScore> explore_scores(const ExploreHistory& history, const std::string& documents);
// Of one factor set: over the grid, then what is right by length.
std::vector<RunScore> needle_scores(const NeedleHistory& history, int factor_set);
std::vector<RunScore> ruler_scores(const RulerHistory& history, int factor_set);
std::vector<RunScore> perplexity_scores(const PerplexityHistory& history, int factor_set);
// Of one factor set: over the measured layers, then each of them. One document, which a paired test cannot use.
std::vector<RunScore> attention_scores(const AttentionHistory& history, int factor_set);
std::vector<RunScore> retention_scores(const RetentionHistory& history);
// `documents` names what the probes' documents are drawn from (their spec and the model).
std::vector<RunScore> training_scores(const TrainHistory& history, const std::string& documents);

}  // namespace ropewalk
