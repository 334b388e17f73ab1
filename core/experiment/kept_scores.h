// What a document gave under a factor set is kept in the workspace and never evaluated twice: not by a run that goes
// on, not by another run on the same model and documents.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/search/evaluation_task.h"
#include "core/store/run_store.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

// May be used from several threads.
class KeptScores {
 public:
  // The references must outlive this object.
  KeptScores(RunStore& store, const ModelDescription& model, const RuntimeSpec& runtime,
             const std::vector<Document>& documents);
  ~KeptScores();  // commits what is left, where that is possible

  std::optional<ScoredDocument> find(const RopeFactors& factors, int document);
  // Commits at most twice a second; what a crash takes is evaluated again.
  void keep(const RopeFactors& factors, int document, const ScoredDocument& scored);
  // What is not committed yet, for the transaction of an event.
  std::vector<KeptScore> take();
  void flush();

 private:
  void commit();  // under the lock
  ScoreKey key_of(const RopeFactors& factors, int document);

  RunStore& store_;
  const std::string model_, runtime_;
  std::vector<std::string> documents_;  // their hashes
  std::mutex mutex_;
  RopeFactors last_;  // whose fingerprint was asked for last
  std::string last_fingerprint_;
  std::vector<KeptScore> waiting_;
  std::chrono::steady_clock::time_point flushed_;
};

// Takes what is kept and hands only the rest to `inner`; keeps what that gives.
class KeptEvaluator final : public TaskEvaluator {
 public:
  KeptEvaluator(KeptScores& kept, TaskEvaluator& inner);
  ~KeptEvaluator() override;
  void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) override;

 private:
  KeptScores& kept_;
  TaskEvaluator& inner_;
};

}  // namespace ropewalk
