#include "core/search/evaluation_task.h"

#include <algorithm>
#include <cmath>

#include "core/values/student_t.h"

namespace ropewalk {

bool is_beaten(std::span<const double> nll, const RaceBar& bar) {
  const auto seen = nll.size();
  if (seen < static_cast<std::size_t>(std::max(1, bar.first_documents)) || seen > bar.nll.size()) return false;
  double mean = 0;
  for (std::size_t i = 0; i < seen; ++i) mean += (nll[i] - bar.nll[i]) / double(seen);
  if (!(mean > 0)) return false;
  double squares = 0;
  for (std::size_t i = 0; i < seen; ++i) squares += std::pow(nll[i] - bar.nll[i] - mean, 2);
  const double freedom = double(seen - 1) + bar.freedom;
  if (freedom <= 0) return false;
  const double variance = (squares + bar.freedom * bar.variance) / freedom;
  if (!(variance > 0)) return true;  // worse by the same on every document
  return upper_tail(mean / std::sqrt(variance / double(seen)), freedom) < bar.significance;
}

TaskResult run_task(const EvaluationTask& task, const DocumentScorer& score, const JobControl& control) {
  TaskResult result;
  std::vector<double> nll = task.earlier_nll;
  for (int document = task.first; document < task.last; ++document) {
    control.check();
    ScoredDocument scored = score(task.factors, document);
    result.seconds += scored.seconds;
    nll.push_back(scored.score.nll);
    result.scores.push_back(std::move(scored.score));
    if (!std::isfinite(nll.back())) {  // the mean is lost whatever the others give
      result.error =
          "document " + std::to_string(document + 1) + ": the negative log-likelihood is not a finite number";
      break;
    }
    if (task.bar && document + 1 < task.last && is_beaten(nll, *task.bar)) break;
  }
  return result;
}

Evaluation evaluation_of(TaskResult result) {
  Evaluation evaluation;
  evaluation.documents = std::move(result.scores);
  evaluation.seconds = result.seconds;
  evaluation.error = std::move(result.error);
  summarise(evaluation);
  return evaluation;
}

void SerialEvaluator::evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) {
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (!done(i, run_task(tasks[i], score_, control))) return;
}

}  // namespace ropewalk
