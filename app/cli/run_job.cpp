#include "app/cli/run_job.h"

#include <iostream>

#include "app/cli/command.h"
#include "core/experiment/experiment.h"
#include "core/model/model.h"
#include "core/model/processor_cores.h"
#include "core/mpi/mpi_processes.h"
#include "core/mpi/process_group.h"
#include "core/mpi/rank_share.h"
#include "core/mpi/task_pool.h"

namespace ropewalk::cli {

namespace {

void print_note(const Event& event) {
  const auto* note = std::get_if<Note>(&event.body);
  if (note && note->level != Note::Level::info) std::cerr << "ropewalk-cli: " << note->text << '\n';
}

// What a run takes from the processes beside it.
struct Beside {
  GradientReducer* training = nullptr;
  ProcessGroup* search = nullptr;
  std::optional<std::string> kind = {};  // of runs that may be resumed

  int rank() const { return training ? training->rank() : search ? search->rank() : 0; }
  int threads(const RuntimeSpec& runtime) const {
    return search ? threads_of_rank(runtime.threads, physical_cores(), search->sharing_cores()) : runtime.threads;
  }
  void add_to(RunSinks& sinks) const {
    sinks.processes = training;
    if (!search) return;
    sinks.sharing_memory = search->local_processes();
    sinks.search_processes = search->processes();
    if (search->rank() == 0)
      sinks.make_evaluator = [group = search](DocumentScorer score, const WorkIdentity& identity) {
        return std::make_unique<PoolEvaluator>(*group, std::move(score), identity);
      };
    else
      sinks.serve_tasks = [group = search](const DocumentScorer& score, const WorkIdentity& identity) {
        serve_tasks(*group, score, identity, job_control());
      };
  }
};

// What another process than the first of several does: the same work, recorded in memory.
JobResult follow(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace,
                 const Beside& beside) {
  ExperimentSpec followed = spec ? *spec : RunStore::open_read_only(workspace)->run(*resume).spec;
  if (auto* search = std::get_if<SearchSpec>(&followed); search && beside.search)
    search->runtime.device = device_of_rank(search->runtime.device, beside.search->local_rank(), visible_devices());
  set_model_threads(beside.threads(runtime_of(followed)));
  const auto store = RunStore::open(":memory:");
  ModelCache models;
  RunSinks sinks;
  beside.add_to(sinks);
  JobResult result;
  result.run = run_experiment(followed, *store, models, job_control(), sinks);
  result.record = store->run(result.run);
  result.events = store->events(result.run);
  return result;
}

JobResult run_beside(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume,
                     const std::string& workspace, const Beside& beside) {
  const std::string path = workspace.empty() ? default_workspace() : workspace;
  if (beside.rank() > 0) return follow(spec, resume, path, beside);
  const auto store = RunStore::open(path);
  const ExperimentSpec wanted = spec ? *spec : store->run(*resume).spec;
  if (beside.kind && kind_of(wanted) != *beside.kind)
    throw BadInput("Run " + std::to_string(*resume) + " is of the kind " + kind_of(wanted) + ", not " + *beside.kind +
                   ": resume it with ropewalk-cli " + kind_of(wanted) + " --resume " + std::to_string(*resume) + ".");
  set_model_threads(beside.threads(runtime_of(wanted)));
  if (spec) std::cerr << cost_sentence(*spec) << '\n';

  ModelCache models;
  ProgressBar bar;
  JobResult result;
  RunSinks sinks;
  beside.add_to(sinks);
  sinks.begun = [&](RunId run) {
    result.run = run;
    // A launcher that loses a process kills the others too: then this is the only word on how to go on.
    if (beside.search)
      std::cerr << "Run " << run << " in " << store->path() << " by " << beside.search->processes()
                << " processes; if it is cut off, go on with --resume " << run << ".\n";
  };
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

}  // namespace

JobResult run_job(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace,
                  const std::string& kind, GradientReducer* processes) {
  return run_beside(spec, resume, workspace, {processes, nullptr, kind});
}

std::optional<JobResult> run_search_job(const SearchToRun& search, const std::string& workspace) {
  const auto group = join_process_group();
  try {
    const std::optional<ExperimentSpec> spec =
        search.spec ? std::optional<ExperimentSpec>(search.spec()) : std::nullopt;
    JobResult result = run_beside(spec, search.resume, workspace, {nullptr, group.get(), "search"});
    if (!group || group->rank() == 0) return result;
    return std::nullopt;
  } catch (const Stopped&) {
    if (!group || group->rank() == 0) throw;
    return std::nullopt;
  } catch (const Error& error) {
    if (!group) throw;
    // The others wait for messages that will not come.
    std::cerr << "ropewalk-cli, process " << group->rank() << ": " << error.what() << std::endl;
    abort_mpi_processes(error.exit_code());
    throw;
  }
}

}  // namespace ropewalk::cli
