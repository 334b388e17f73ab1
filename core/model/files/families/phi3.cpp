// Phi-3 and Phi-4-mini: q, k and v in one tensor, gate and up in another; a part of each head may be left unrotated.
#include "core/model/files/families/parts.h"

namespace ropewalk {

const Family& phi3_family() {
  static const Family family = [] {
    using namespace parts;
    Family f;
    f.id = "phi3";
    f.hf_architecture = "Phi3ForCausalLM";
    f.gguf_architecture = "phi3";
    f.model_tensors = outer_tensors();
    f.layer_tensors =
        joined({norms_and_output(),
                {{"self_attn.qkv_proj.weight", "attn_qkv.weight", {{"q", queries}, {"k", keys}, {"v", keys}}, hidden},
                 {"mlp.gate_up_proj.weight", "ffn_up.weight", {{"gate", intermediate}, {"up", intermediate}}, hidden},
                 {"mlp.down_proj.weight", "ffn_down.weight", {{"down", hidden}}, intermediate}}});
    f.norm_epsilon = 1e-5;
    f.longrope_original = 4096;
    f.sliding_rule = SlidingRule::every_layer;
    f.partial_rotary = true;
    return f;
  }();
  return family;
}

}  // namespace ropewalk
