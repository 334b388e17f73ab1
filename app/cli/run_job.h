// Runs or resumes an experiment from the command line: progress bar, stop by Ctrl-C, the run's events gathered.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/train/gradient_reducer.h"
#include "core/values/run.h"

namespace ropewalk::cli {

struct JobResult {
  RunId run = 0;
  RunRecord record;
  std::vector<Event> events;  // of all the run's pieces
};

// Exactly one of `spec` and `resume`. Throws what the job threw, after saying on the error stream where the run is
// kept. A run of another `kind` is not resumed. Of several `processes` the first one alone records and is heard; the
// others' runs are in memory.
JobResult run_job(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace,
                  const std::string& kind, GradientReducer* processes = nullptr);

// The same for a search. Started by mpirun or srun, its processes share the candidates: nothing comes back in all but
// the first.
struct SearchToRun {
  std::function<SearchSpec()> spec;  // empty: `resume`
  std::optional<RunId> resume;
};
std::optional<JobResult> run_search_job(const SearchToRun& search, const std::string& workspace);

}  // namespace ropewalk::cli
