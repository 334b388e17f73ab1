#include "core/experiment/experiment.h"

#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/experiment/attention_job.h"
#include "core/experiment/jobs.h"
#include "core/experiment/output_folder.h"
#include "core/experiment/pretrain_job.h"
#include "core/experiment/train_job.h"
#include "core/rope/methods.h"
#include "core/train/gradient_reducer.h"

namespace ropewalk {

namespace {

// What is run: read from a file, or, where it is only to be made, as it will be.
ModelDescription model_of(const ExperimentSpec& spec) {
  if (const auto* pretrain = std::get_if<PretrainSpec>(&spec)) return pretrained_model(*pretrain);
  return read_model_description(runtime_of(spec).model_path);
}

void check_spec(const ExperimentSpec& spec, const ModelDescription& model) {
  if (std::holds_alternative<ExploreSpec>(spec))
    throw BadInput(
        "An exploration is made by hand in the window and cannot be run from its spec. Measure its sets again with a "
        "needle test, or start from one of them in the window.");
  const std::string& device = runtime_of(spec).device;
  if (const std::string problem = device_problem(device); !problem.empty())
    throw BadInput("The device " + device + " cannot be used: " + problem + ".");
  if (const auto* search = std::get_if<SearchSpec>(&spec)) check_search(*search, model);
  if (const auto* needle = std::get_if<NeedleSpec>(&spec)) check_needle(*needle, model);
  if (const auto* sensitivity = std::get_if<SensitivitySpec>(&spec)) check_sensitivity(*sensitivity, model);
  if (const auto* ruler = std::get_if<RulerSpec>(&spec)) check_ruler(*ruler, model);
  if (const auto* perplexity = std::get_if<PerplexitySpec>(&spec)) check_perplexity(*perplexity, model);
  if (const auto* train = std::get_if<TrainSpec>(&spec)) check_train(*train, model);
  if (const auto* pretrain = std::get_if<PretrainSpec>(&spec)) check_pretrain(*pretrain);
  if (const auto* attention = std::get_if<AttentionSpec>(&spec)) check_attention(*attention, model);
  if (const auto* retention = std::get_if<RetentionSpec>(&spec)) check_retention(*retention, model);
}

// What the store could not read again must not begin.
void check_keepable(const ExperimentSpec& spec) {
  spec_from_json(to_json(spec));
}

// A new training must be able to leave its model, and not take the state of one that was stopped.
void check_output(const ExperimentSpec& spec) {
  if (const auto* train = std::get_if<TrainSpec>(&spec)) check_new_training(train->out);
  if (const auto* pretrain = std::get_if<PretrainSpec>(&spec)) check_new_training(pretrain->runtime.model_path);
}

void describe(RunSummary& summary, const SearchSpec& spec) {
  const bool all = spec.settings.pairs == SearchedPairs::all;
  summary.method = all ? "longrope" : "longrope2";
  summary.target = spec.target;
  summary.seed = spec.settings.seed;
  summary.name = method_name(summary.method) + " search to " + std::to_string(spec.target);
  summary.name += " (" + spec.budget + ")";
}

void describe(RunSummary& summary, const NeedleSpec& spec) {
  for (const RopeFactors& factors : spec.factor_sets) {
    summary.method += (summary.method.empty() ? "" : ", ") + factors.method;
    summary.name += (summary.name.empty() ? "Needle test: " : " and ") + method_name(factors.method);
  }
  summary.target = spec.lengths.back();
  summary.seed = spec.documents.seed;
  summary.name += " to " + std::to_string(spec.lengths.back());
}

void describe(RunSummary& summary, const TrainSpec& spec) {
  summary.method = spec.factors.method;
  summary.target = spec.factors.target;
  summary.seed = spec.seed;
  summary.name =
      "Mixed-window training to " + std::to_string(spec.factors.target) + " with " + method_name(spec.factors.method);
}

void describe(RunSummary& summary, const PretrainSpec& spec) {
  summary.method = "none";
  summary.target = spec.shape.trained_context;
  summary.seed = spec.seed;
  summary.name = "Pretraining of a small model, " + std::to_string(spec.shape.trained_context) + " tokens";
}

void describe(RunSummary& summary, const SensitivitySpec& spec) {
  summary.method = spec.factors.method;
  summary.target = spec.factors.target;
  summary.seed = spec.documents.seed;
  summary.name = "Sensitivity of " + method_name(spec.factors.method) + " at " + std::to_string(spec.factors.target);
}

void describe(RunSummary& summary, const std::string& what, const std::vector<RopeFactors>& sets) {
  summary.name = what;
  for (const RopeFactors& factors : sets) {
    summary.method += (summary.method.empty() ? "" : ", ") + factors.method;
    summary.name += (&factors == &sets.front() ? ": " : " and ") + method_name(factors.method);
  }
  summary.name += " to " + std::to_string(summary.target);
}

void describe(RunSummary& summary, const RulerSpec& spec) {
  summary.target = spec.lengths.back();
  summary.seed = spec.seed;
  describe(summary, "RULER", spec.factor_sets);
}

void describe(RunSummary& summary, const PerplexitySpec& spec) {
  summary.target = spec.lengths.back();
  summary.seed = spec.documents.seed;
  describe(summary, "Perplexity", spec.factor_sets);
}

void describe(RunSummary& summary, const RetentionSpec& spec) {
  summary.method = spec.factors.method;
  summary.target = spec.factors.target;
  summary.seed = spec.seed;
  summary.name =
      "Short context kept by " + method_name(spec.factors.method) + " for " + std::to_string(spec.factors.target);
}

void describe(RunSummary& summary, const AttentionSpec& spec) {
  summary.target = spec.length;
  summary.seed = spec.documents.seed;
  describe(summary, "Attention", spec.factor_sets);
}

void describe(RunSummary& summary, const ExploreSpec& spec) {
  summary.method = "by_hand";
  summary.target = spec.start.target;
  summary.seed = spec.documents.seed;
  summary.name = "By hand from " + method_name(spec.start.method) + " for " + std::to_string(spec.start.target);
}

}  // namespace

RunRecord record_of(const ExperimentSpec& spec, const ModelDescription& model) {
  RunRecord record;
  record.spec = spec;
  record.environment = environment_facts(runtime_of(spec));
  record.summary.kind = kind_of(spec);
  record.summary.state = "running";
  record.summary.model = model.name;
  record.summary.model_hash = model.header_hash;
  std::visit([&](const auto& value) { describe(record.summary, value); }, spec);
  return record;
}

namespace {

void execute(const ExperimentSpec& spec, Recorder& recorder, ModelCache& models, const JobControl& control,
             bool resumed) {
  if (const auto* train = std::get_if<TrainSpec>(&spec)) return run_train(*train, recorder, control, resumed);
  if (const auto* pretrain = std::get_if<PretrainSpec>(&spec))
    return run_pretrain(*pretrain, recorder, control, resumed);
  if (const auto* retention = std::get_if<RetentionSpec>(&spec))  // which may load another model first
    return run_retention(*retention, recorder, models, control, resumed);
  const auto loaded = models.get(runtime_of(spec), recorder.sinks().progress, control);
  const Model& model = *loaded;
  if (const auto* search = std::get_if<SearchSpec>(&spec)) run_search(*search, model, recorder, control, resumed);
  if (const auto* needle = std::get_if<NeedleSpec>(&spec)) run_needle(*needle, model, recorder, control, resumed);
  if (const auto* sensitivity = std::get_if<SensitivitySpec>(&spec))
    run_sensitivity(*sensitivity, model, recorder, control, resumed);
  if (const auto* attention = std::get_if<AttentionSpec>(&spec))
    run_attention(*attention, model, recorder, control, resumed);
  if (const auto* ruler = std::get_if<RulerSpec>(&spec)) run_ruler(*ruler, model, recorder, control, resumed);
  if (const auto* perplexity = std::get_if<PerplexitySpec>(&spec))
    run_perplexity(*perplexity, model, recorder, control, resumed);
}

// Runs to the end and records how it ended. A failure to record the end (the disk is full) must not hide the cause.
void execute_and_record(const ExperimentSpec& spec, Recorder& recorder, ModelCache& models, JobControl& control,
                        bool resumed) {
  const auto record_end = [&](const std::string& state, const std::string& reason) {
    try {
      recorder.record(StateChanged{state, reason});
    } catch (const std::exception&) {
    }
  };
  try {
    recorder.record(StateChanged{"running", {}});
    execute(spec, recorder, models, control, resumed);
    recorder.record(StateChanged{"finished", {}});
  } catch (const Stopped&) {
    record_end("stopped", {});
    throw;
  } catch (const std::bad_alloc&) {
    const std::string reason =
        "There was not enough memory. Use a shorter length, bfloat16, or close other programs; then resume the run.";
    record_end("failed", reason);
    throw Failed(reason);
  } catch (const std::exception& error) {
    record_end("failed", error.what());
    throw;
  }
}

}  // namespace

RopeDescription rope_of(const ModelDescription& model, const RuntimeSpec& runtime) {
  RopeDescription rope = model.rope;
  if (runtime.trained_context > 0) rope.trained_context = runtime.trained_context;
  return rope;
}

void record_document_hash(Recorder& recorder, const std::string& hash, bool resumed) {
  const std::string known = resumed ? recorder.store().run(recorder.run()).summary.document_hash : std::string();
  if (!known.empty() && known != hash)
    throw BadInput("The run cannot go on: its documents have changed (recorded hash " + known.substr(0, 12) + ", now " +
                   hash.substr(0, 12) + "). Put the haystack folder back as it was, or start a new run.");
  if (known.empty()) recorder.store().set_document_hash(recorder.run(), hash);
}

RunId run_experiment(const ExperimentSpec& spec, RunStore& store, ModelCache& models, JobControl& control,
                     const RunSinks& sinks) {
  check_keepable(spec);
  const ModelDescription model = model_of(spec);
  check_spec(spec, model);
  if (!sinks.processes || sinks.processes->rank() == 0) check_output(spec);
  const RunId run = store.begin_run(record_of(spec, model));
  if (sinks.begun) sinks.begun(run);
  Recorder recorder(store, run, 0, control, sinks);
  execute_and_record(spec, recorder, models, control, false);
  return run;
}

RunId resume_experiment(RunId id, RunStore& store, ModelCache& models, JobControl& control, const RunSinks& sinks) {
  const RunRecord record = store.run(id);
  if (record.summary.state == "finished")
    throw BadInput("Run " + std::to_string(id) + " is finished: there is nothing to resume.");
  if (record.summary.state == "running")
    throw BadInput("Run " + std::to_string(id) + " is running in another process: stop it there first.");
  const ModelDescription model = model_of(record.spec);
  if (model.header_hash != record.summary.model_hash)
    throw BadInput("Run " + std::to_string(id) + " cannot go on: the model at " + runtime_of(record.spec).model_path +
                   " has changed (recorded hash " + record.summary.model_hash.substr(0, 12) + ", now " +
                   model.header_hash.substr(0, 12) + ").");
  check_spec(record.spec, model);
  store.continue_run(id);
  if (sinks.begun) sinks.begun(id);
  Recorder recorder(store, id, record.summary.seconds, control, sinks);
  execute_and_record(record.spec, recorder, models, control, true);
  return id;
}

}  // namespace ropewalk
