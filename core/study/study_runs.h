// The steps of a study that are done, and what later steps and the results read from them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/study/measurements.h"
#include "core/values/run.h"
#include "core/values/search_history.h"
#include "core/values/train_history.h"

namespace ropewalk {

// What a step measures or makes.
enum class StepKind { search, needle, train, text };

struct FinishedStep {
  std::string id;
  StepKind kind = StepKind::search;
  int seed = 0;                   // index, from 0
  std::string method;             // of searches and trainings
  std::vector<std::string> sets;  // needle: the method of each factor set, in the run's order
  std::string metric;             // needle: "start" or "depths"
  RunId run = 0;                  // 0: text, which has no run
  double seconds = 0;
  std::int64_t document_evaluations = 0;
};

class StudyRuns {
 public:
  StudyRuns(const RunReader& store, int seeds) : store_(store), seeds_(seeds) {}

  // Reads the step's run. Throws BadInput where a search has no candidate that could be evaluated.
  void add(FinishedStep step);
  void add_texts(const FinishedStep& step, const std::string& method, std::int64_t length,
                 const std::vector<double>& nll);

  const std::vector<FinishedStep>& steps() const { return steps_; }
  const FinishedStep* find(const std::string& id) const;  // nullptr: not done
  // The best candidate of a search. Throws Failed where that search is not done: a fault of the plan.
  const CandidateEvaluated& found(const std::string& search, int seed) const;
  // Best candidate of each d_rcd that the search tried, by d_rcd; those that saw all documents.
  const std::vector<CandidateEvaluated>& best_by_dimension(const std::string& search, int seed) const;
  const Measurements& measurements() const { return measurements_; }
  const RunReader& store() const { return store_; }
  RunRecord record(const FinishedStep& step) const { return store_.run(step.run); }
  TrainHistory training(const FinishedStep& step) const;

 private:
  void read_search(FinishedStep& step);
  void read_needle(FinishedStep& step);
  void read_training(FinishedStep& step);

  const RunReader& store_;
  const int seeds_;
  std::vector<FinishedStep> steps_;
  std::map<std::pair<std::string, int>, CandidateEvaluated> found_;
  std::map<std::pair<std::string, int>, std::vector<CandidateEvaluated>> by_dimension_;
  Measurements measurements_;
};

}  // namespace ropewalk
