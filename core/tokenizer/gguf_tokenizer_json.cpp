#include "core/tokenizer/gguf_tokenizer_json.h"

#include <nlohmann/json.hpp>

#include "core/tokenizer/bpe_from_json.h"
#include "core/tokenizer/gguf_pre_tokenizers.h"
#include "core/tokenizer/tokenizer_json_parts.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Json = nlohmann::json;  // sorted: an ordered one would look for each of 50,000 tokens one by one

constexpr std::int32_t kUnknown = 2, kControl = 3, kUserDefined = 4;  // of tokenizer.ggml.token_type

Json added_tokens(const GgufVocabulary& file) {
  Json list = Json::array();
  for (std::size_t id = 0; id < file.token_types.size(); ++id) {
    const std::int32_t type = file.token_types[id];
    if (type != kControl && type != kUserDefined && type != kUnknown) continue;
    list.push_back(added_token_json<Json>(id, file.tokens[id], type != kUserDefined));
  }
  return list;
}

Json model(const GgufVocabulary& file, bool ignore_merges) {
  Json vocabulary = Json::object(), merges = Json::array();
  for (std::size_t id = 0; id < file.tokens.size(); ++id) {
    if (vocabulary.contains(file.tokens[id]))
      throw BadInput("GGUF: the token \"" + file.tokens[id] +
                     "\" is there twice, which no tokenizer.json can say: train from the model's Hugging Face folder");
    vocabulary[file.tokens[id]] = id;
  }
  for (const std::string& merge : file.merges) {
    const auto [left, right] = split_merge(merge);
    merges.push_back(Json::array({left, right}));
  }
  return bpe_model_json<Json>(std::move(vocabulary), std::move(merges), ignore_merges);
}

}  // namespace

bool has_tokenizer_json_form(const GgufVocabulary& vocabulary) {
  return vocabulary.model == "gpt2" && !vocabulary.merges.empty();
}

std::string tokenizer_json(const GgufVocabulary& file) {
  if (!has_tokenizer_json_form(file))
    throw BadInput("GGUF: the vocabulary \"" + file.model + "\" cannot be written as tokenizer.json; gpt2 can");
  make_tokenizer_from_gguf(file);  // throws where the file contradicts itself
  const GgufPreTokenizer& pre = gguf_pre_tokenizer(file.pre);
  Json steps = Json::parse(pre.splits);
  for (Json& step : steps)
    if (step["type"] == "Split") step["invert"] = false;
  steps.push_back(byte_level_json<Json>(pre.byte_level_words));
  const bool bos = file.add_bos && file.bos;
  const Json json = {
      {"version", "1.0"},
      {"truncation", nullptr},
      {"padding", nullptr},
      {"added_tokens", added_tokens(file)},
      {"normalizer", pre.nfc ? Json{{"type", "NFC"}} : Json(nullptr)},
      {"pre_tokenizer", {{"type", "Sequence"}, {"pretokenizers", steps}}},
      {"post_processor", bos ? bos_template_json<Json>(file.tokens[std::size_t(*file.bos)], *file.bos) : Json(nullptr)},
      {"decoder", byte_level_json<Json>(true)},
      {"model", model(file, pre.ignore_merges)}};
  return json.dump(1) + "\n";
}

std::string tokenizer_config_json(const GgufVocabulary& file) {
  Json json = {{"tokenizer_class", "PreTrainedTokenizerFast"}, {"clean_up_tokenization_spaces", false}};
  if (file.bos) json["bos_token"] = file.tokens[std::size_t(*file.bos)];
  if (file.eos) json["eos_token"] = file.tokens[std::size_t(*file.eos)];
  json["add_bos_token"] = file.add_bos;
  return json.dump(1) + "\n";
}

}  // namespace ropewalk
