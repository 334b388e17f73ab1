// The dialog that begins an attention run.
#pragma once

#include "app/window/experiment_starters.h"

namespace ropewalk {

class AttentionDialog;

// On a document of the target length, under the first and the last set that the charts show.
ExperimentDialog* make_attention_dialog(const StartContext& context);
// From a spec that is filled in already, as attention_of_cell() makes it; its factor sets are those offered.
AttentionDialog* make_attention_dialog(const StartContext& context, const AttentionSpec& spec);

}  // namespace ropewalk
