// The dialog that begins a perplexity run.
#pragma once

#include "app/window/experiment_starters.h"

namespace ropewalk {

// At half the trained context, all of it and on to the target, with the sets that the charts show ticked.
ExperimentDialog* make_perplexity_dialog(const StartContext& context);

}  // namespace ropewalk
