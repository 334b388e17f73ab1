// What a training will take, before it starts.
#pragma once

#include <cstdint>
#include <optional>

#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

struct TrainingMemory {
  std::uint64_t weights = 0;      // bytes: float32 copies, gradients, AdamW's two moments
  std::uint64_t activations = 0;  // of one segment of L tokens, forward and backward
  std::uint64_t head = 0;         // gradients of the head and one chunk of logits
  std::uint64_t total() const { return weights + activations + head; }
};
TrainingMemory training_memory(const ModelDescription& model, const TrainSpec& spec);

// Bytes that this machine can still give away; nothing where the system does not say.
std::optional<std::uint64_t> available_memory();

}  // namespace ropewalk
