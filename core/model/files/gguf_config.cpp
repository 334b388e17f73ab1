#include "core/model/files/gguf_config.h"

#include "core/model/files/families/family.h"
#include "core/model/files/file_text.h"
#include "core/model/files/gguf_rope.h"
#include "core/model/files/model_limits.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

const Family& find_architecture(const GgufFile& file, const std::string& architecture) {
  if (const Family* family = find_gguf_family(architecture)) return *family;
  std::vector<std::string> names;
  for (const Family* family : families())
    if (!family->gguf_architecture.empty()) names.emplace_back(family->gguf_architecture);
  throw BadInput(file.path() + ": the architecture \"" + printable(architecture) + "\" is not known; known are " +
                 joined(names));
}

void refuse_unsupported(const GgufFile& file, const std::string& prefix) {
  const auto parts = file.integer("split.count", 0, 1 << 20).value_or(0);
  if (parts > 1) {
    throw BadInput(file.path() + ": is one of " + std::to_string(parts) +
                   " parts of a model; join them with llama-gguf-split --merge");
  }
  const auto experts = file.integer(prefix + "expert_count", 0, 1 << 20).value_or(0);
  if (experts > 0) {
    throw BadInput(file.path() + ": " + prefix + "expert_count is " + std::to_string(experts) +
                   "; mixtures of experts are not supported");
  }
  if (file.value(prefix + "attention.sliding_window_pattern")) {
    throw BadInput(file.path() + ": " + prefix + "attention.sliding_window_pattern is not supported");
  }
}

void read_vocabulary_size(const GgufFile& file, const std::string& prefix, ModelDescription& model) {
  const TensorInfo* embedding = file.find("token_embd.weight");
  const auto stated = file.integer(prefix + "vocab_size", 1, kMostVocabulary);
  if (!embedding || embedding->shape.size() != 2) {
    throw BadInput(file.path() + ": has no tensor token_embd.weight of two dimensions");
  }
  const std::int64_t rows = embedding->shape[0];
  if (rows > kMostVocabulary || (stated && *stated != rows)) {
    throw BadInput(file.path() + ": token_embd.weight has " + std::to_string(rows) + " rows" +
                   (stated ? ", but " + prefix + "vocab_size is " + std::to_string(*stated) : ", too many"));
  }
  model.vocabulary = static_cast<int>(rows);
}

void read_sizes(const GgufFile& file, const std::string& prefix, ModelDescription& model) {
  const auto whole = [&](const char* key, std::int64_t most) {
    return static_cast<int>(file.require_integer(prefix + key, 1, most));
  };
  model.layers = whole("block_count", kMostLayers);
  model.hidden_size = whole("embedding_length", kMostWidth);
  model.intermediate_size = whole("feed_forward_length", kMostWidth);
  model.attention_heads = whole("attention.head_count", kMostHeads);
  model.key_value_heads =
      static_cast<int>(file.integer(prefix + "attention.head_count_kv", 1, kMostHeads).value_or(model.attention_heads));
  model.maximum_positions = file.require_integer(prefix + "context_length", 1, kMostPositions);
  model.norm_epsilon = file.require_number(prefix + "attention.layer_norm_rms_epsilon", 0, 1);
  const auto key_length = file.integer(prefix + "attention.key_length", 2, kMostHeadDim);
  const auto value_length = file.integer(prefix + "attention.value_length", 2, kMostHeadDim);
  if (!key_length && model.hidden_size % model.attention_heads != 0) {
    throw BadInput(file.path() + ": " + prefix + "embedding_length " + std::to_string(model.hidden_size) +
                   " is no multiple of " + std::to_string(model.attention_heads) + " heads");
  }
  model.head_dim = static_cast<int>(key_length.value_or(model.hidden_size / model.attention_heads));
  if (value_length.value_or(model.head_dim) != model.head_dim) {
    throw BadInput(file.path() + ": keys of " + std::to_string(model.head_dim) + " and values of " +
                   std::to_string(*value_length) + " coordinates a head are not supported");
  }
  if (model.head_dim < 2) throw BadInput(file.path() + ": heads of " + std::to_string(model.head_dim) + " coordinates");
  read_vocabulary_size(file, prefix, model);
  model.tied_embeddings = !file.find("output.weight");
  check_sizes(model, file.path());
}

}  // namespace

ModelDescription describe_gguf(const GgufFile& file) {
  const std::string architecture = file.require_text("general.architecture");
  const Family& family = find_architecture(file, architecture);
  const std::string prefix = architecture + ".";
  refuse_unsupported(file, prefix);
  ModelDescription model;
  model.family = family.id;
  model.file_format = "GGUF v" + std::to_string(file.version());
  const std::string name = file.text("general.name").value_or("");
  model.name = is_valid_utf8(name) ? name : printable(name);
  read_sizes(file, prefix, model);
  read_gguf_rope(file, prefix, family, model);
  // The converter writes it only for models that have it (0: none), and for all layers.
  model.sliding_window = file.integer(prefix + "attention.sliding_window", 0, kMostPositions).value_or(0);
  if (model.sliding_window > 0) model.sliding_layers.assign(static_cast<std::size_t>(model.layers), true);
  return model;
}

}  // namespace ropewalk
