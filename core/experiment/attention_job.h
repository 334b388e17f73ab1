// Attention as a run: layer by layer, what the model's own queries and keys do under each factor set.
#pragma once

#include "core/experiment/recorder.h"
#include "core/model/model.h"

namespace ropewalk {

// Throws BadInput before a run begins; the model's header is all it needs.
void check_attention(const AttentionSpec& spec, const ModelDescription& model);
// Bytes that one layer's queries, keys and logits take while they are measured, beside the model's own prefill.
std::uint64_t attention_bytes(const AttentionSpec& spec, const ModelDescription& model);

// Records one AttentionMeasured for each factor set and layer. A resumed run makes the prefill again and measures the
// layers that are missing. Throws Stopped.
void run_attention(const AttentionSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                   bool resumed);

}  // namespace ropewalk
