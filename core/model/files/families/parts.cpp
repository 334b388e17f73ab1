#include "core/model/files/families/parts.h"

namespace ropewalk::parts {

std::int64_t hidden(const ModelDescription& model) {
  return model.hidden_size;
}
std::int64_t intermediate(const ModelDescription& model) {
  return model.intermediate_size;
}
std::int64_t vocabulary(const ModelDescription& model) {
  return model.vocabulary;
}
std::int64_t head_dim(const ModelDescription& model) {
  return model.head_dim;
}
std::int64_t queries(const ModelDescription& model) {
  return std::int64_t{model.attention_heads} * model.head_dim;
}
std::int64_t keys(const ModelDescription& model) {
  return std::int64_t{model.key_value_heads} * model.head_dim;
}

std::vector<SourceTensor> outer_tensors() {
  return {{"model.embed_tokens.weight", "token_embd.weight", {{"embedding", vocabulary}}, hidden},
          {"model.norm.weight", "output_norm.weight", {{"norm", hidden}}},
          {"lm_head.weight", "output.weight", {{"head", vocabulary}}, hidden, true}};
}

std::vector<SourceTensor> norms_and_output() {
  return {{"input_layernorm.weight", "attn_norm.weight", {{"input_norm", hidden}}},
          {"post_attention_layernorm.weight", "ffn_norm.weight", {{"mlp_norm", hidden}}},
          {"self_attn.o_proj.weight", "attn_output.weight", {{"o", hidden}}, queries}};
}

std::vector<SourceTensor> separate_projections(bool interleaved_in_gguf) {
  return {{"self_attn.q_proj.weight", "attn_q.weight", {{"q", queries, interleaved_in_gguf}}, hidden},
          {"self_attn.k_proj.weight", "attn_k.weight", {{"k", keys, interleaved_in_gguf}}, hidden},
          {"self_attn.v_proj.weight", "attn_v.weight", {{"v", keys}}, hidden}};
}

std::vector<SourceTensor> projection_biases() {
  return {{"self_attn.q_proj.bias", "attn_q.bias", {{"q_bias", queries}}},
          {"self_attn.k_proj.bias", "attn_k.bias", {{"k_bias", keys}}},
          {"self_attn.v_proj.bias", "attn_v.bias", {{"v_bias", keys}}}};
}

std::vector<SourceTensor> head_norms() {
  return {{"self_attn.q_norm.weight", "attn_q_norm.weight", {{"q_norm", head_dim}}},
          {"self_attn.k_norm.weight", "attn_k_norm.weight", {{"k_norm", head_dim}}}};
}

std::vector<SourceTensor> separate_mlp() {
  return {{"mlp.gate_proj.weight", "ffn_gate.weight", {{"gate", intermediate}}, hidden},
          {"mlp.up_proj.weight", "ffn_up.weight", {{"up", intermediate}}, hidden},
          {"mlp.down_proj.weight", "ffn_down.weight", {{"down", hidden}}, intermediate}};
}

std::vector<SourceTensor> joined(std::vector<std::vector<SourceTensor>> lists) {
  std::vector<SourceTensor> result;
  for (auto& list : lists) result.insert(result.end(), list.begin(), list.end());
  return result;
}

}  // namespace ropewalk::parts
