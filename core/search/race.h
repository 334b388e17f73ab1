// The bars that candidates are raced against (racing: core/search/evaluation_task.h).
#pragma once

#include <vector>

#include "core/search/evaluation_task.h"
#include "core/values/search_settings.h"

namespace ropewalk {

// `kept`: NLL by document of those that are kept as it stands, best first; all of one size. The bar is the last of
// them; the variance of a paired difference is pooled over the others. Its weight is that of one set of documents, not
// of many, because the differences share the bar.
RaceBar bar_of(const std::vector<const std::vector<double>*>& kept, const RacingSettings& settings);

}  // namespace ropewalk
