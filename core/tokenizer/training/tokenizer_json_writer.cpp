#include "core/tokenizer/training/tokenizer_json_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/tokenizer/tokenizer_json_parts.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Json = nlohmann::ordered_json;  // fields in the order that HF tokenizers writes

std::size_t id_of(const BpeTraining& training, const std::string& token, const char* what) {
  const auto found = std::find(training.vocabulary.begin(), training.vocabulary.end(), token);
  if (found == training.vocabulary.end())
    throw BadInput(std::string("writing a tokenizer: its ") + what + " \"" + token + "\" is not in the vocabulary");
  return static_cast<std::size_t>(found - training.vocabulary.begin());
}

Json added_tokens(const BpeTraining& training) {
  Json list = Json::array();
  for (std::size_t id = 0; id < training.special_tokens; ++id)
    list.push_back(added_token_json<Json>(id, training.vocabulary[id], true));
  return list;
}

Json model(const BpeTraining& training) {
  Json vocabulary = Json::object(), merges = Json::array();
  for (std::size_t id = 0; id < training.vocabulary.size(); ++id) vocabulary[training.vocabulary[id]] = id;
  for (const auto& [left, right] : training.merges) merges.push_back(Json::array({left, right}));
  return bpe_model_json<Json>(std::move(vocabulary), std::move(merges), false);
}

}  // namespace

std::string split_and_byte_level(const std::string& pattern) {
  const Json split = {
      {"type", "Split"}, {"pattern", {{"Regex", pattern}}}, {"behavior", "Isolated"}, {"invert", false}};
  return Json{{"type", "Sequence"}, {"pretokenizers", Json::array({split, byte_level_json<Json>(true)})}}.dump();
}

std::string tokenizer_json(const BpeTraining& training, const TokenizerDescription& description) {
  const std::size_t bos = id_of(training, description.bos, "BOS");
  id_of(training, description.eos, "EOS");
  const Json json = {{"version", "1.0"},
                     {"truncation", nullptr},
                     {"padding", nullptr},
                     {"added_tokens", added_tokens(training)},
                     {"normalizer", nullptr},
                     {"pre_tokenizer", Json::parse(description.pre_tokenizer)},
                     {"post_processor", bos_template_json<Json>(description.bos, bos)},
                     {"decoder", byte_level_json<Json>(true)},
                     {"model", model(training)}};
  return json.dump(2) + "\n";
}

std::string tokenizer_config_json(const TokenizerDescription& description) {
  return Json{{"tokenizer_class", "PreTrainedTokenizerFast"},
              {"bos_token", description.bos},
              {"eos_token", description.eos},
              {"clean_up_tokenization_spaces", false}}
             .dump(2) +
         "\n";
}

}  // namespace ropewalk
