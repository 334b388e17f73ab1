#include "core/rope/presets.h"

namespace ropewalk {

const std::vector<Preset>& presets() {
  static const std::vector<Preset> list{
      {"phi3-mini", "Phi3-mini", {96, 10000, 2048}, 25, 131072},
      {"llama3-8b", "LLaMA3-8B", {128, 500000, 8192}, 30, 131072},
      {"llama2-7b", "LLaMA-2-7B", {128, 10000, 4096}, {}, 32768},
      {"smollm2-135m", "SmolLM2-135M", {64, 100000, 8192}, {}, 16384},
  };
  return list;
}

const Preset* find_preset(std::string_view id) {
  for (const Preset& preset : presets())
    if (preset.id == id) return &preset;
  return nullptr;
}

}  // namespace ropewalk
