// What a run was made with, as plain rows: its model, documents and state, its spec key by key, its environment.
#pragma once

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

// Single rescale factors are left to the charts.
QList<RunParameter> run_parameters(const RunRecord& run);

}  // namespace ropewalk
