// What differs between two runs: keys of their specs, and their results.
#pragma once

#include "widgets/frame/compare_view.h"

namespace ropewalk {

QList<RunDifference> run_differences(const RunRecord& first, const RunRecord& second);

}  // namespace ropewalk
