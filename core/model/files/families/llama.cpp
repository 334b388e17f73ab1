// LLaMA, and the many models with its layout (SmolLM2 is one). GGUF interleaves its q and k rows.
#include "core/model/files/families/parts.h"

namespace ropewalk {

const Family& llama_family() {
  static const Family family = [] {
    Family f;
    f.id = "llama";
    f.hf_architecture = "LlamaForCausalLM";
    f.gguf_architecture = "llama";
    f.model_tensors = parts::outer_tensors();
    f.layer_tensors =
        parts::joined({parts::norms_and_output(), parts::separate_projections(true), parts::separate_mlp()});
    f.biases = {"attention_bias", "mlp_bias"};
    return f;
  }();
  return family;
}

}  // namespace ropewalk
