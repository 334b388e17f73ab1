// What ropewalk-cli needle prints and writes: tables, JSON, result files of the public layout.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/exchange/needle_results.h"
#include "core/values/needle_history.h"
#include "core/values/run.h"

namespace ropewalk::cli {

// One name a set; sets of one method are told apart by a number.
std::vector<std::string> needle_set_names(const NeedleHistory& history);
// Cells in the order in which a run scores them. `methods`: one a set, for the key `method`.
nlohmann::json needle_cells_json(const NeedleHistory& history, const std::vector<std::string>& methods);
// One table a set and score that the history has.
void print_needle_tables(const NeedleHistory& history);
// A run's cells as files of the public layout.
std::vector<NeedleResultFile> needle_result_files(const NeedleHistory& history, const RunSummary& run,
                                                  const NeedleSpec& spec);

}  // namespace ropewalk::cli
