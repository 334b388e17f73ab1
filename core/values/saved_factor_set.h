// A factor set that a person named and keeps in the workspace.
#pragma once

#include <cstdint>
#include <string>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct SavedFactorSet {
  std::int64_t id = 0;  // given by the store; 0: not stored yet
  std::string name;     // unique in a workspace, not empty
  std::string model;    // the name of the model that it was made on
  std::string saved;    // ISO 8601, UTC; given by the store
  RopeFactors factors;
};

}  // namespace ropewalk
