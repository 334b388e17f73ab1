// Qwen2 and Qwen2.5: LLaMA's layout with biases on q, k and v.
#include "core/model/files/families/parts.h"

namespace ropewalk {

const Family& qwen2_family() {
  static const Family family = [] {
    Family f;
    f.id = "qwen2";
    f.hf_architecture = "Qwen2ForCausalLM";
    f.gguf_architecture = "qwen2";
    f.model_tensors = parts::outer_tensors();
    f.layer_tensors = parts::joined({parts::norms_and_output(), parts::separate_projections(false),
                                     parts::projection_biases(), parts::separate_mlp()});
    f.key_value_heads = 32;
    f.sliding_window = 4096;
    f.max_window_layers = 28;
    f.sliding_rule = SlidingRule::later_layers;
    return f;
  }();
  return family;
}

}  // namespace ropewalk
