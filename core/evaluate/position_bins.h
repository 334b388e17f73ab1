// Bins of position, evenly in its logarithm: NLL by how much of a document has been read.
#pragma once

#include <cstdint>
#include <vector>

#include "core/evaluate/sliding_windows.h"
#include "core/values/document.h"

namespace ropewalk {

// Edges of bins over positions 1 .. tokens - 1 (position 0 is never scored): one bin below 16, then two an octave, the
// last as long as it comes out. Increasing from 1 to `tokens`; tokens >= 2.
std::vector<std::int64_t> position_edges(std::int64_t tokens);
// One DocumentScore a bin from the run of all positions 1 .. edges.back() - 1.
std::vector<DocumentScore> by_position(const ScoredRun& run, const std::vector<std::int64_t>& edges);
// The mean over the tokens with these indices of `run` (at least one). Single scores are not kept: they are many.
DocumentScore score_of_tokens(const ScoredRun& run, const std::vector<std::size_t>& tokens);

}  // namespace ropewalk
