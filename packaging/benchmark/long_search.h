// A recorded search of any length, to see how the window bears it. Its scores are drawn, not measured: it is for
// timing only and never leaves the benchmark's folder.
#pragma once

#include <cstdint>

#include "core/store/run_store.h"

namespace ropewalk {

// `candidates` candidates of a search on `model`, ten documents each; the run's id.
RunId record_long_search(RunStore& store, const ModelDescription& model, int candidates, std::uint64_t seed);

}  // namespace ropewalk
