// The tasks that the pool's test program evaluates, and a scorer without a model that takes a fixed time.
#pragma once

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

#include "core/rope/methods.h"
#include "core/search/evaluation_task.h"

namespace ropewalk_tests {

using namespace ropewalk;

// Tasks with factors of their own, `documents` each. Every fourth is raced against a bar that some do not reach.
inline std::vector<EvaluationTask> tasks_of(int count, int documents) {
  std::vector<EvaluationTask> tasks;
  for (int k = 0; k < count; ++k) {
    EvaluationTask task;
    task.candidate = 1000 + k;
    const std::vector<double> upper(12, 1.0 + (k + 1) / 3.0);
    task.factors = make_split_factors({64, 100000, 8192}, 8192 * 64, 20, upper);
    task.factors.attention_factor = 1 + 0.1 * k;
    task.last = documents;
    if (k % 4 == 3) {
      RaceBar bar;
      bar.nll.assign(std::size_t(documents), 1.5);
      bar.variance = 1e-4;
      bar.freedom = 20;
      bar.first_documents = 1;
      task.bar = bar;
    }
    tasks.push_back(std::move(task));
  }
  return tasks;
}

// The score that this factor set has on this document: numbers that do not end in a binary fraction.
inline ScoredDocument scored(const RopeFactors& factors, int document) {
  ScoredDocument scored;
  scored.score.nll = std::sin(factors.rescale_factors.back() * (document + 1)) + factors.attention_factor;
  scored.score.tokens = 7;
  for (int k = 0; k < 7; ++k) {
    scored.score.token_nll.push_back(float(scored.score.nll) / float(k + 1));
    scored.score.predicted.push_back(document * 100 + k);
  }
  scored.seconds = 0.1 * (document + 1);
  return scored;
}

inline DocumentScorer waiting_scorer(std::chrono::milliseconds wait) {
  return [wait](const RopeFactors& factors, int document) {
    std::this_thread::sleep_for(wait);
    return scored(factors, document);
  };
}

}  // namespace ropewalk_tests
