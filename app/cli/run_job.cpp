#include "app/cli/run_job.h"

#include <iostream>

#include "app/cli/command.h"
#include "core/experiment/experiment.h"

namespace ropewalk::cli {

namespace {

void print_note(const Event& event) {
  const auto* note = std::get_if<Note>(&event.body);
  if (note && note->level != Note::Level::info) std::cerr << "ropewalk-cli: " << note->text << '\n';
}

// What another process than the first of several does: the same training, recorded in memory.
JobResult follow(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace,
                 GradientReducer& processes) {
  const ExperimentSpec followed = spec ? *spec : RunStore::open_read_only(workspace)->run(*resume).spec;
  set_model_threads(runtime_of(followed).threads);
  const auto store = RunStore::open(":memory:");
  ModelCache models;
  RunSinks sinks;
  sinks.processes = &processes;
  JobResult result;
  result.run = run_experiment(followed, *store, models, job_control(), sinks);
  result.record = store->run(result.run);
  result.events = store->events(result.run);
  return result;
}

}  // namespace

JobResult run_job(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace,
                  GradientReducer* processes) {
  const std::string path = workspace.empty() ? default_workspace() : workspace;
  if (processes && processes->rank() > 0) return follow(spec, resume, path, *processes);
  const auto store = RunStore::open(path);
  const RuntimeSpec runtime = spec ? runtime_of(*spec) : runtime_of(store->run(*resume).spec);
  set_model_threads(runtime.threads);
  if (spec) std::cerr << cost_sentence(*spec) << '\n';

  ModelCache models;
  ProgressBar bar;
  JobResult result;
  RunSinks sinks;
  sinks.processes = processes;
  sinks.begun = [&](RunId run) { result.run = run; };
  sinks.progress = [&](const Progress& progress) { bar.show(progress); };
  sinks.event = [&](const Event& event) {
    bar.clear();
    print_note(event);
  };
  try {
    if (spec)
      run_experiment(*spec, *store, models, job_control(), sinks);
    else
      resume_experiment(*resume, *store, models, job_control(), sinks);
  } catch (const std::exception&) {
    bar.clear();
    if (result.run > 0)
      std::cerr << "Run " << result.run << " is kept in " << store->path() << "; go on with --resume " << result.run
                << ".\n";
    throw;
  }
  bar.clear();
  result.record = store->run(result.run);
  result.events = store->events(result.run);
  return result;
}

std::optional<JobResult> run_search_job(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume,
                                        const std::string& workspace) {
  return run_job(spec, resume, workspace);
}

}  // namespace ropewalk::cli
