// Mistral: LLaMA's layout with a sliding window on every layer (transformers takes 4096 where the config is silent,
// null switches it off). Its GGUF files say "llama".
#include "core/model/files/families/parts.h"

namespace ropewalk {

const Family& mistral_family() {
  static const Family family = [] {
    Family f;
    f.id = "mistral";
    f.hf_architecture = "MistralForCausalLM";
    f.model_tensors = parts::outer_tensors();
    f.layer_tensors =
        parts::joined({parts::norms_and_output(), parts::separate_projections(true), parts::separate_mlp()});
    f.key_value_heads = 8;
    f.sliding_window = 4096;
    f.sliding_rule = SlidingRule::every_layer;
    return f;
  }();
  return family;
}

}  // namespace ropewalk
