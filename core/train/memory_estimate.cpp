#include "core/train/memory_estimate.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace ropewalk {

TrainingMemory training_memory(const ModelDescription& model, const TrainSpec& spec) {
  constexpr std::uint64_t kFloat = 4, kChunkLogits = std::uint64_t(1) << 24;
  const auto tokens = static_cast<std::uint64_t>(spec.factors.target);
  const auto hidden = static_cast<std::uint64_t>(model.hidden_size), wide = std::uint64_t(model.intermediate_size);
  const std::uint64_t heads = std::uint64_t(model.attention_heads) * std::uint64_t(model.head_dim);
  const auto layers = static_cast<std::uint64_t>(model.layers);
  TrainingMemory memory;
  memory.weights = model.parameters * 4 * kFloat;
  // What the backward pass keeps of a layer, counted in rows of a token: norms and residuals (8 x hidden), queries,
  // keys and values before and after rotation and in the layout of attention, and its output (8 x heads), gate, up,
  // their product and its factors (5 x wide). The backward pass holds the gradients of about one layer beside it.
  const std::uint64_t layer = tokens * (8 * hidden + 8 * heads + 5 * wide) * kFloat;
  const std::uint64_t kept = spec.checkpoint_activations ? layers * tokens * hidden * kFloat + layer : layers * layer;
  memory.activations = kept + layer;
  const std::uint64_t vocabulary = std::uint64_t(model.vocabulary);
  memory.head = 2 * vocabulary * hidden * kFloat + 3 * std::min(kChunkLogits, tokens * vocabulary) * kFloat;
  return memory;
}

std::optional<std::uint64_t> available_memory() {
  std::ifstream file("/proc/meminfo");
  std::string key, unit;
  std::uint64_t value = 0;
  while (file >> key >> value) {
    if (key == "MemAvailable:") return value * 1024;
    std::getline(file, unit);
  }
  return std::nullopt;
}

}  // namespace ropewalk
