// Qwen3: no biases, and a norm over each head of q and k before the rotation.
#include "core/model/files/families/parts.h"

namespace ropewalk {

const Family& qwen3_family() {
  static const Family family = [] {
    Family f;
    f.id = "qwen3";
    f.hf_architecture = "Qwen3ForCausalLM";
    f.gguf_architecture = "qwen3";
    f.model_tensors = parts::outer_tensors();
    f.layer_tensors = parts::joined(
        {parts::norms_and_output(), parts::separate_projections(false), parts::head_norms(), parts::separate_mlp()});
    f.key_value_heads = 32;
    f.head_dim = 128;
    f.sliding_window = 4096;
    f.max_window_layers = 28;
    f.sliding_rule = SlidingRule::later_layers;
    f.biases = {"attention_bias"};
    return f;
  }();
  return family;
}

}  // namespace ropewalk
