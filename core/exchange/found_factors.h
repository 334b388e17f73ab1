// Rescale factors that Ropewalk's own searches found on real models and that it brings (resources/factors, one file
// each): for whoever has the model, and to begin other searches from.
#pragma once

#include <string>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct FoundFactors {
  std::string id;     // the file's name without its ending: smollm2-135m-12k
  std::string model;  // they were searched on
  std::string about;  // how they were found and how that is repeated: a sentence
  RopeFactors factors;
};

// Throws Failed where one of the files is damaged.
const std::vector<FoundFactors>& found_factors();
// The one for models with this embedding; nullptr: there is none. Other models may share it (SmolLM2 of another size):
// what they make of the factors must be tested.
const FoundFactors* found_factors_for(const RopeDescription& rope);

}  // namespace ropewalk
