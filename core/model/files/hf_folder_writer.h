// Writes a model as a Hugging Face folder: config.json, model.safetensors, the tokenizer's files, and what else belongs
// to it. What open_weights() reads back has the same names, shapes and, up to the stored type, values.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/model/tensor_source.h"
#include "core/values/model_description.h"

namespace ropewalk {

// A weight under its name in core/model/weight_reader.h: "embedding", "3.q", "0.gate" ... Each family's folder has its
// own names and fuses what it fuses (Phi-3: qkv_proj, gate_up_proj).
struct WrittenTensor {
  std::string name;
  std::vector<std::int64_t> shape;
  const float* data = nullptr;  // row-major, product of shape elements; must live until the call returns
};

struct HfFolderExtras {
  TensorType type = TensorType::f32;  // of the weights: f32 or bf16
  // JSON objects for config.json, see hf_config_writer.h: the texts of hf_rope_scaling_text() and
  // hf_rope_parameters_text(), {"bos_token_id": 0, "eos_token_id": 1}.
  std::vector<std::string> config_fields;
  std::string tokenizer_json, tokenizer_config_json;       // texts; empty: the file is not written
  std::vector<std::pair<std::string, std::string>> files;  // more files: name and text, e.g. training.json
};

// What a checkpoint takes over from the folder of the model it was trained from, as far as it is there: the tokenizer's
// files, generation_config.json, the token ids of config.json. Of a GGUF file its byte-level vocabulary, written as
// tokenizer.json, and the token ids; of one with a SentencePiece vocabulary nothing: the extras are empty.
HfFolderExtras extras_from_model(const std::string& path);
// Whether extras_from_model() has a tokenizer.json; reads no more than it must.
bool has_tokenizer_json(const std::string& path);

// Writes into a new folder beside `folder` (".part-<process>-<number>" behind its name), flushes every file to the
// disk, and renames. `folder` may have been there before if it is empty or if this function wrote it and nobody has put
// anything into it since (ropewalk.json lists its files): then it is first renamed to ".old-<process>-<number>" and
// removed in the end; where the new name cannot be given it gets its own back. The folder above must exist.
//
// Throws BadInput: the description or the fields as hf_config_text() says; a weight that is missing, unknown, given
// twice or of a wrong shape; the name of an extra file that is no plain file name or is written anyway; a `folder` that
// exists and is not ours (a file that is not is named). Throws Failed with the path and the system's reason. In both
// cases `folder` is as it was, and nothing new is left beside it.
void write_hf_folder(const ModelDescription& description, std::span<const WrittenTensor> tensors,
                     const HfFolderExtras& extras, const std::string& folder);

}  // namespace ropewalk
