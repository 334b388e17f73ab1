// vLLM: the command line that serves the model with the set.
// Source: vLLM's Phi3LongRoPEScaledRotaryEmbedding, --hf-overrides, --max-model-len.
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/exports/runtime_export.h"
#include "core/exports/runtimes/shell_text.h"

namespace ropewalk::runtimes {

namespace {

std::string text(const ExportRequest& request) {
  using Json = nlohmann::ordered_json;
  // Its lists carry short_mscale and long_mscale, which only vLLM reads.
  Json overrides = Json::parse(hf_rope_scaling_text(request.factors));
  overrides["rope_parameters"] = Json::parse(hf_rope_parameters_text(request.factors))["rope_parameters"];
  const std::string length = std::to_string(overrides["max_position_embeddings"].get<std::int64_t>());
  return "vllm serve " + shell_text(request.model_path.empty() ? "MODEL" : request.model_path) + " --max-model-len " +
         length + " --hf-overrides " + shell_text(overrides.dump()) + "\n";
}

}  // namespace

extern const RuntimeExport vllm{
    "vllm",
    "vLLM",
    "The command that serves the model with these factors; rope_scaling is for versions on transformers "
    "4, rope_parameters for those on transformers 5.",
    "vLLM chooses once, when it starts: the long factors for every request if --max-model-len is above the trained "
    "context, else the short ones. It takes both attention factors (short_mscale, long_mscale).",
    ".sh",
    text};

}  // namespace ropewalk::runtimes
