// Small specs on the tiny model, and runs of them.
#pragma once

#include <QTemporaryDir>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "core/experiment/experiment.h"
#include "core/rope/methods.h"
#include "core/values/search_history.h"

namespace ropewalk {

inline const std::string kTiny = std::string(ROPEWALK_TESTS_DIR) + "/data/tiny";

inline RuntimeSpec runtime(const std::string& model = kTiny) {
  RuntimeSpec spec;
  spec.model_path = model;
  spec.dtype = ModelType::float32;
  spec.threads = 1;
  return spec;
}

inline SearchSpec search_spec(std::uint64_t seed) {
  SearchSpec spec;
  spec.runtime = runtime();
  spec.documents.haystack = HaystackKind::generated;
  spec.documents.seed = seed;
  spec.target = 640;
  spec.document_count = 2;
  spec.baselines = {"yarn", "ntk"};
  spec.settings.population = 5;
  spec.settings.parents = 3;
  spec.settings.iterations = 2;
  spec.settings.seed = seed;
  return spec;
}

inline NeedleSpec needle_spec() {
  NeedleSpec spec;
  spec.runtime = runtime();
  spec.documents.seed = 3;
  spec.lengths = {512, 640};
  spec.depths = 3;
  spec.per_cell = 2;
  const RopeDescription rope{64, 10000, 256};
  spec.factor_sets = {make_factors("yarn", rope, 640), make_factors("ntk", rope, 640)};
  return spec;
}

struct Outcome {
  RunId run = 0;
  std::vector<Event> live;  // as the sink saw them
};

inline Outcome run(const ExperimentSpec& spec, RunStore& store, JobControl& control, int stop_after = -1) {
  ModelCache models;
  Outcome outcome;
  RunSinks sinks;
  sinks.begun = [&](RunId id) { outcome.run = id; };
  sinks.event = [&](const Event& event) {
    outcome.live.push_back(event);
    if (int(outcome.live.size()) == stop_after) control.request_stop();
  };
  run_experiment(spec, store, models, control, sinks);
  return outcome;
}

// (id, parent, lambdas, NLL) of every candidate: what must be the same for the same spec.
struct Trace {
  std::vector<std::tuple<std::int64_t, std::int64_t, std::vector<double>, double>> rows;
  bool operator==(const Trace&) const = default;
};
inline Trace trace_of(const RunStore& store, RunId run) {
  SearchHistory history;
  for (const Event& event : store.events(run)) history.add(event);
  Trace trace;
  for (const CandidateEvaluated& candidate : history.candidates())
    trace.rows.emplace_back(candidate.id, candidate.parent, candidate.factors.rescale_factors,
                            candidate.evaluation.nll);
  return trace;
}

// Each run store in a file of its own, in a folder that goes with the test.
class StoreFolder {
 public:
  std::unique_ptr<RunStore> new_store() {
    return RunStore::open(folder_.filePath(QString("run%1.ropewalk").arg(++files_)).toStdString());
  }

 private:
  QTemporaryDir folder_;
  int files_ = 0;
};

}  // namespace ropewalk
