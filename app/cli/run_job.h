// Runs or resumes an experiment from the command line: progress bar, stop by Ctrl-C, the run's events gathered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/values/run.h"

namespace ropewalk::cli {

struct JobResult {
  RunId run = 0;
  RunRecord record;
  std::vector<Event> events;  // of all the run's pieces
};

// Exactly one of `spec` and `resume`. Throws what the job threw, after saying on the error stream where the run is
// kept.
JobResult run_job(const std::optional<ExperimentSpec>& spec, std::optional<RunId> resume, const std::string& workspace);

}  // namespace ropewalk::cli
