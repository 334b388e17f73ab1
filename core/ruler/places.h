// Where in the filler something is hidden.
#pragma once

#include <cstddef>
#include <vector>

#include "core/text/draws.h"

namespace ropewalk {

// `count` different places among `slots` (at least as many), as a uniform draw without repetition gives them, but fixed
// as shares of the whole: with more slots each moves along instead of being drawn again.
class DrawnPlaces {
 public:
  DrawnPlaces(std::size_t count, Draws& draws);
  std::vector<std::size_t> among(std::size_t slots) const;  // increasing, each < slots

 private:
  std::vector<double> shares_;  // increasing
};

}  // namespace ropewalk
