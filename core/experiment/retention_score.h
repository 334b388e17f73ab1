// What one model under one factor set gives on the samples of a retention run.
//
// needle: 1 where every token of the answer is the most probable one after the right tokens before it, which is what a
// greedy answer that is exactly right comes to; no text need be generated. RULER: the task's public score of a greedily
// generated answer. next_word: share of a text's tokens that are the most probable ones, teacher-forced. perplexity:
// mean negative log-likelihood of the same tokens, nats.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/experiment/retention_battery.h"
#include "core/model/model.h"
#include "core/values/job.h"

namespace ropewalk {

// How one side reads: the model's factors and which of them at which length.
struct RetentionSide {
  RopeFactors factors;
  FactorPolicy policy = FactorPolicy::always_long;
};

struct SideScores {
  std::vector<std::vector<double>> scores;  // a part each (RetentionCell::parts()), a sample each
  std::vector<std::string> answers;         // needles and RULER: of each sample
};

// `sample_done` is called with the samples that are done. Throws Stopped; Failed where a score is not a finite number.
SideScores score_retention_cell(const Model& model, const RetentionCell& cell, const RetentionSide& side,
                                const JobControl& control, const std::function<void(int)>& sample_done);

// The right answers of a cell's samples, for a person; none for text.
std::vector<std::string> wanted_answers(const RetentionCell& cell);

}  // namespace ropewalk
