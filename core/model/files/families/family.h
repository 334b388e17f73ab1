// What sets one model family apart, as data: names of tensors in HF folders and GGUF files, how they are cut into the
// canonical weights of core/model/weight_reader.h, and the defaults that its configuration has. A new family is one
// file in this folder and one line in families.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/model_description.h"

namespace ropewalk {

// A size in a tensor's shape.
using Size = std::int64_t (*)(const ModelDescription&);

struct WeightPart {
  std::string name;  // canonical, e.g. "q"
  Size rows;
  // GGUF stores the rows of each head as (0, d/2, 1, d/2 + 1, ...), for rotation of neighbouring coordinates.
  bool interleaved_in_gguf = false;
};

// One tensor of a file: its parts are consecutive rows.
struct SourceTensor {
  std::string hf, gguf;  // in a layer: after "model.layers.N." and "blk.N."
  std::vector<WeightPart> parts;
  Size columns = nullptr;    // nullptr: a vector, with one part
  bool only_untied = false;  // the language-model head
};

// Which layers have a sliding window, as transformers decides it from a config.json.
enum class SlidingRule {
  none,         // the model class has no sliding window, whatever the config says
  every_layer,  // sliding_window, null for none
  later_layers  // use_sliding_window, sliding_window, max_window_layers, layer_types
};

struct Family {
  std::string_view id;                 // "llama"
  std::string_view hf_architecture;    // "LlamaForCausalLM"
  std::string_view gguf_architecture;  // "" where GGUF files come as another family's
  std::vector<SourceTensor> model_tensors, layer_tensors;

  // What transformers takes when config.json does not say it.
  double norm_epsilon = 1e-6;
  int key_value_heads = 0;             // 0: as many as attention heads
  int head_dim = 0;                    // 0: hidden_size / num_attention_heads
  std::int64_t sliding_window = 0;     // 0: none
  std::int64_t max_window_layers = 0;  // SlidingRule::later_layers
  std::int64_t longrope_original = 0;  // original_max_position_embeddings for longrope; 0: max_position_embeddings

  SlidingRule sliding_rule = SlidingRule::none;
  bool partial_rotary = false;      // partial_rotary_factor, or a rotary dimension below head_dim, may be given
  std::vector<std::string> biases;  // config flags that would add tensors which the decoder does not have
};

// All families, in the order in which messages list them.
const std::vector<const Family*>& families();
const Family* find_family(std::string_view id);
const Family* find_hf_family(std::string_view architecture);
const Family* find_gguf_family(std::string_view architecture);

}  // namespace ropewalk
