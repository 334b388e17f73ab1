// From a cell of a needle test to the attention on one of its documents.
#pragma once

#include "core/values/spec.h"

namespace ropewalk {

// The spec that reads the attention on document `index` of the cell at `length` and `depth`, under the factor sets of
// the test, by the model as the test ran it. Throws BadInput where the cell has not that document, or documents with
// several needles, which have no single place to look at.
AttentionSpec attention_of_cell(const NeedleSpec& needle, std::int64_t length, double depth, std::uint64_t index = 0);

}  // namespace ropewalk
