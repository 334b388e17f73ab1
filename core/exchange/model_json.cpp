// JSON of a model's description: written for `inspect` and for a run's environment, never read back.
#include "core/exchange/factors_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

nlohmann::json to_json(const ModelDescription& model) {
  JsonWriter io;
  io("path", model.path);
  io("name", model.name);
  io("family", model.family);
  io("file_format", model.file_format);
  io("weight_types", model.weight_types);
  io("file_bytes", model.file_bytes);
  io("parameters", model.parameters);
  io("header_hash", model.header_hash);
  io("layers", model.layers);
  io("hidden_size", model.hidden_size);
  io("intermediate_size", model.intermediate_size);
  io("attention_heads", model.attention_heads);
  io("key_value_heads", model.key_value_heads);
  io("head_dim", model.head_dim);
  io("vocabulary", model.vocabulary);
  io("norm_epsilon", model.norm_epsilon);
  io("tied_embeddings", model.tied_embeddings);
  io("sliding_window", model.sliding_window);
  io("sliding_layers", model.sliding_layers);
  io("maximum_positions", model.maximum_positions);
  io("needle_template", model.needle_template);
  io("haystack", model.haystack);
  rope_fields(io, model.rope);
  io("own_factors", model.own_factors);
  return std::move(io.object);
}

}  // namespace ropewalk
