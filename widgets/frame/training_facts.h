// What the inspector says about a training.
#pragma once

#include "widgets/frame/facts.h"

namespace ropewalk {

Facts training_facts(const TrainSpec& spec);

}  // namespace ropewalk
