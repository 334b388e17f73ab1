// Spec -> job -> events: the one interface that the window and the command line use.
#pragma once

#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/model/model.h"
#include "core/search/evaluation_task.h"
#include "core/store/run_store.h"
#include "core/values/job.h"
#include "core/values/run.h"
#include "core/values/spec.h"
#include "core/values/work_identity.h"

namespace ropewalk {

// Keeps the last loaded model so that the next run on it starts at once. May be called from any thread.
class ModelCache {
 public:
  // Loads unless the model is in memory. One load at a time: a second caller waits for the first one's, and takes its
  // model or error where both ask for the same. Throws as load_model() does; Stopped ends this caller's part only.
  std::shared_ptr<Model> get(const RuntimeSpec& runtime, const ProgressSink& progress, const JobControl& control);
  // nullptr unless it is in memory already. Never waits for a load.
  std::shared_ptr<Model> loaded(const RuntimeSpec& runtime) const;

 private:
  std::shared_ptr<Model> load(const RuntimeSpec& runtime, const ProgressSink& progress, const JobControl& control,
                              std::promise<std::shared_ptr<Model>>& promise);

  mutable std::mutex mutex_;
  std::string key_, hash_;  // of the model in memory or under way
  std::shared_ptr<Model> model_;
  std::shared_future<std::shared_ptr<Model>> loading_;  // valid while a caller loads
};

class GradientReducer;  // core/train/gradient_reducer.h

struct RunSinks {
  std::function<void(RunId)> begun;         // once, as soon as the run is in the store
  std::function<void(const Event&)> event;  // after the event is committed
  ProgressSink progress;                    // loading, documents, candidates, cells
  GradientReducer* processes = nullptr;     // of a training that runs in several processes; nullptr: in one
  // Of a search in several processes: how tasks are handed out, given how this process scores a document; in every
  // process but the first, what is done instead of the search; how many processes share this machine's memory, and how
  // many there are.
  std::function<std::unique_ptr<TaskEvaluator>(DocumentScorer, const WorkIdentity&)> make_evaluator = {};
  std::function<void(const DocumentScorer&, const WorkIdentity&)> serve_tasks = {};
  int sharing_memory = 1, search_processes = 1;
};

// Runs `spec` to its end in the calling thread: loads the model, makes the documents, evaluates, records. Returns the
// run's id with the run finished. On Stopped the run is recorded as stopped, on any other exception as failed with its
// reason; then the exception goes on. Nothing that was recorded is lost. Spec problems throw BadInput before a run
// begins.
RunId run_experiment(const ExperimentSpec& spec, RunStore& store, ModelCache& models, JobControl& control,
                     const RunSinks& sinks);
// Goes on with a stopped, failed or interrupted run, to the result that the uninterrupted one would have had. Throws
// BadInput if the model or the documents changed (both hashes named).
RunId resume_experiment(RunId id, RunStore& store, ModelCache& models, JobControl& control, const RunSinks& sinks);

// Budgets of a search, which set its sizes on top of its preset's settings: "quick", "small", "paper" (the preset's
// own sizes). Throws BadInput for another name. `quick` is for looking: two documents, two baselines, then the
// candidates that ten minutes allow.
void apply_budget(SearchSpec& spec, const std::string& budget);
// One sentence on what a spec will cost: "1,344 candidates x 10 documents of 16,384 tokens".
std::string cost_sentence(const ExperimentSpec& spec);

std::map<std::string, std::string> environment_facts(const RuntimeSpec& runtime);  // versions, processor, threads
std::string ropewalk_version();

}  // namespace ropewalk
