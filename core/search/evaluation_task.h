// What a search asks to have evaluated, and who evaluates it: this thread, or many processes (core/mpi).
// A task is raced against a bar that was fixed before it is handed out, and sees the documents in their order, so that
// neither timing nor the number of processes changes what comes out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/document.h"
#include "core/values/job.h"

namespace ropewalk {

// What a candidate must not be significantly worse than: the worst parent that is kept.
struct RaceBar {
  std::vector<double> nll;     // its mean NLL of each document, nats per token
  double variance = 0;         // of a paired difference between two good candidates, pooled over the parents
  double freedom = 0;          // degrees of freedom of `variance`; 0: it is not known
  double significance = 0.05;  // of each look, one-sided
  int first_documents = 2;     // before these are seen, none is stopped
};

// The moderated paired t test: t = mean(d) / sqrt(v / n) over the documents seen, d their differences to the bar, v
// their variance pooled with the bar's; true where P(T > t) < significance with the freedom of both.
bool is_beaten(std::span<const double> nll, const RaceBar& bar);

struct EvaluationTask {
  std::int64_t candidate = 0;
  RopeFactors factors;
  int first = 0, last = 0;          // documents, [first, last)
  std::vector<double> earlier_nll;  // of documents before `first`
  std::optional<RaceBar> bar;       // none: all documents are seen
};

struct TaskResult {
  std::vector<DocumentScore> scores;  // of documents from `first` on: fewer than asked for where stopped or failed
  double seconds = 0;
  std::string error;  // the cause where an NLL is not a finite number
};

// Scores one document (an index into the search's documents).
struct ScoredDocument {
  DocumentScore score;
  double seconds = 0;
};
using DocumentScorer = std::function<ScoredDocument(const RopeFactors& factors, int document)>;

// Document after document until the last, a beaten bar, or an NLL that is not finite.
TaskResult run_task(const EvaluationTask& task, const DocumentScorer& score, const JobControl& control);

class TaskEvaluator {
 public:
  virtual ~TaskEvaluator() = default;
  // Gets each task's result, in the order of the tasks; false: no more are wanted, what is under way is dropped.
  using Done = std::function<bool(std::size_t task, TaskResult result)>;
  // Throws Stopped, and whatever the evaluation throws.
  virtual void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) = 0;

  // Is told each document that another process scored as soon as that is known, in any order, in the thread of
  // evaluate(): to keep what a stop would lose. What this process scores, its scorer keeps.
  using Arrived = std::function<void(const EvaluationTask& task, int document, const ScoredDocument& scored)>;
  void set_arrived(Arrived arrived) { arrived_ = std::move(arrived); }

 protected:
  void tell_arrived(const EvaluationTask& task, int document, const ScoredDocument& scored) const {
    if (arrived_) arrived_(task, document, scored);
  }

 private:
  Arrived arrived_;
};

// A task's scores with their mean and interval.
Evaluation evaluation_of(TaskResult result);

// One task after another in the calling thread.
class SerialEvaluator final : public TaskEvaluator {
 public:
  explicit SerialEvaluator(DocumentScorer score) : score_(std::move(score)) {}
  void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) override;

 private:
  DocumentScorer score_;
};

}  // namespace ropewalk
