// The dialog that begins a retention run, with what is in the window.
#pragma once

#include "app/window/experiment_starters.h"

namespace ropewalk {

ExperimentDialog* make_retention_dialog(const StartContext& context);

}  // namespace ropewalk
