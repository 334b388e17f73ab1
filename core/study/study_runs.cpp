#include "core/study/study_runs.h"

#include <algorithm>

#include "core/study/study_methods.h"
#include "core/study/words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

bool saw_all(const CandidateEvaluated& candidate) {
  return !candidate.stopped_early && candidate.evaluation.error.empty();
}

}  // namespace

void StudyRuns::add(FinishedStep step) {
  step.seconds = store_.run(step.run).summary.seconds;
  if (step.kind == StepKind::search) read_search(step);
  if (step.kind == StepKind::needle) read_needle(step);
  if (step.kind == StepKind::train) read_training(step);
  steps_.push_back(std::move(step));
}

void StudyRuns::add_texts(const FinishedStep& step, const std::string& method, std::int64_t length,
                          const std::vector<double>& nll) {
  if (!find(step.id)) steps_.push_back(step);
  for (const double value : nll) measurements_.add({method, length, kTextNll}, seeds_, step.seed, value);
}

void StudyRuns::read_search(FinishedStep& step) {
  SearchHistory history;
  for (const Event& event : store_.events(step.run)) history.add(event);
  const CandidateEvaluated* best = history.best();
  if (!best)
    throw BadInput(words("The search of run ", std::to_string(step.run), " (", step.id,
                         ") has no candidate that could be evaluated: the study cannot go on."));
  std::map<int, CandidateEvaluated> by_dimension;
  for (const CandidateEvaluated& candidate : history.candidates()) {
    if (!saw_all(candidate)) continue;
    const auto [place, fresh] = by_dimension.try_emplace(candidate.factors.critical_dimension, candidate);
    if (!fresh && candidate.evaluation.nll < place->second.evaluation.nll) place->second = candidate;
  }
  for (auto& [dimension, candidate] : by_dimension) by_dimension_[{step.method, step.seed}].push_back(candidate);
  found_[{step.method, step.seed}] = *best;
  step.document_evaluations = history.document_evaluations();
  const auto add = [&](const char* metric, double value) {
    measurements_.add({step.method, best->factors.target, metric}, seeds_, step.seed, value);
  };
  for (const DocumentScore& score : best->evaluation.documents) add(kSearchNll, score.nll);
  if (best->factors.critical_dimension > 0) add(kCriticalDimension, best->factors.critical_dimension);
}

void StudyRuns::read_needle(FinishedStep& step) {
  for (const Event& event : store_.events(step.run)) {
    const auto* cell = std::get_if<CellScored>(&event.body);
    if (!cell) continue;
    const std::string& method = step.sets.at(static_cast<std::size_t>(cell->factor_set));
    for (const DocumentScore& score : cell->evaluation.documents) {
      const double right = score.tokens > 0 ? double(score.right) / score.tokens : 0;
      measurements_.add({method, cell->length, nll_metric(step.metric)}, seeds_, step.seed, score.nll);
      measurements_.add({method, cell->length, accuracy_metric(step.metric)}, seeds_, step.seed, right);
      ++step.document_evaluations;
    }
  }
}

void StudyRuns::read_training(FinishedStep& step) {
  const TrainHistory history = training(step);
  for (const auto& [length, probes] : history.probes())
    for (const ProbeScored& probe : probes)
      step.document_evaluations += std::int64_t(probe.evaluation.documents.size());
}

TrainHistory StudyRuns::training(const FinishedStep& step) const {
  TrainHistory history;
  for (const Event& event : store_.events(step.run)) history.add(event);
  return history;
}

const FinishedStep* StudyRuns::find(const std::string& id) const {
  const auto found =
      std::find_if(steps_.begin(), steps_.end(), [&](const FinishedStep& step) { return step.id == id; });
  return found == steps_.end() ? nullptr : &*found;
}

const CandidateEvaluated& StudyRuns::found(const std::string& search, int seed) const {
  const auto place = found_.find({search, seed});
  if (place == found_.end()) throw Failed(words("The study's plan asks for ", search, " before it was searched."));
  return place->second;
}

const std::vector<CandidateEvaluated>& StudyRuns::best_by_dimension(const std::string& search, int seed) const {
  static const std::vector<CandidateEvaluated> none;
  const auto place = by_dimension_.find({search, seed});
  return place == by_dimension_.end() ? none : place->second;
}

}  // namespace ropewalk
