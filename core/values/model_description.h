// What the header of a model file says: known at once, before any weight is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct ModelDescription {
  std::string path;          // as opened
  std::string name;          // general.name, or the folder's or file's name
  std::string family;        // llama, mistral, phi3, qwen2, qwen3
  std::string file_format;   // "GGUF v3", "safetensors"
  std::string weight_types;  // "Q4_1, Q8_0, F32"
  std::uint64_t file_bytes = 0;
  std::uint64_t parameters = 0;
  std::string header_hash;  // SHA-256 (hex) of config, header bytes, sizes and samples of the weights: identifies the
                            // model in runs

  int layers = 0;
  int hidden_size = 0;
  int intermediate_size = 0;
  int attention_heads = 0;
  int key_value_heads = 0;
  int head_dim = 0;
  int vocabulary = 0;
  double norm_epsilon = 1e-5;
  bool tied_embeddings = false;
  std::int64_t sliding_window = 0;     // 0: none
  std::vector<bool> sliding_layers;    // size layers where sliding_window > 0
  std::int64_t maximum_positions = 0;  // max_position_embeddings / context_length

  // The needle documents that the model was trained to answer, as its folder says; empty: it says nothing.
  std::string needle_template;  // an id of core/text/needle_template.h
  std::string haystack;         // "noise" or "generated"

  RopeDescription rope;                    // unscaled
  std::optional<RopeFactors> own_factors;  // the file's own scaling: method `model`
};

}  // namespace ropewalk
