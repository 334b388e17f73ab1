// Needle grids of several runs laid side by side.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/values/needle_history.h"

namespace ropewalk {

struct NeedlePart {
  const NeedleHistory* history = nullptr;  // not nullptr
  int factor_set = 0;                      // of it
  std::string name;
};

// The lengths and depths that all parts have, each part being one set of the new grid under its name. nullptr where no
// cell is common to all, or there is no part.
std::shared_ptr<const NeedleHistory> side_by_side(const std::vector<NeedlePart>& parts);

}  // namespace ropewalk
