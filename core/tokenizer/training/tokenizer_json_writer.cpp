#include "core/tokenizer/training/tokenizer_json_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/values/error.h"

namespace ropewalk {

namespace {

using Json = nlohmann::ordered_json;  // fields in the order that HF tokenizers writes

Json byte_level(bool words) {
  return {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", words}};
}

std::size_t id_of(const BpeTraining& training, const std::string& token, const char* what) {
  const auto found = std::find(training.vocabulary.begin(), training.vocabulary.end(), token);
  if (found == training.vocabulary.end())
    throw BadInput(std::string("writing a tokenizer: its ") + what + " \"" + token + "\" is not in the vocabulary");
  return static_cast<std::size_t>(found - training.vocabulary.begin());
}

Json added_tokens(const BpeTraining& training) {
  Json list = Json::array();
  for (std::size_t id = 0; id < training.special_tokens; ++id)
    list.push_back({{"id", id},
                    {"content", training.vocabulary[id]},
                    {"single_word", false},
                    {"lstrip", false},
                    {"rstrip", false},
                    {"normalized", false},
                    {"special", true}});
  return list;
}

// BOS before each text.
Json template_with_bos(const std::string& bos, std::size_t id) {
  const auto special = [&](int type) { return Json{{"SpecialToken", {{"id", bos}, {"type_id", type}}}}; };
  const auto text = [](const char* name, int type) { return Json{{"Sequence", {{"id", name}, {"type_id", type}}}}; };
  Json tokens = Json::object();
  tokens[bos] = {{"id", bos}, {"ids", Json::array({id})}, {"tokens", Json::array({bos})}};
  return {{"type", "TemplateProcessing"},
          {"single", Json::array({special(0), text("A", 0)})},
          {"pair", Json::array({special(0), text("A", 0), special(1), text("B", 1)})},
          {"special_tokens", tokens}};
}

Json model(const BpeTraining& training) {
  Json vocabulary = Json::object(), merges = Json::array();
  for (std::size_t id = 0; id < training.vocabulary.size(); ++id) vocabulary[training.vocabulary[id]] = id;
  for (const auto& [left, right] : training.merges) merges.push_back(Json::array({left, right}));
  return {{"type", "BPE"},
          {"dropout", nullptr},
          {"unk_token", nullptr},
          {"continuing_subword_prefix", nullptr},
          {"end_of_word_suffix", nullptr},
          {"fuse_unk", false},
          {"byte_fallback", false},
          {"ignore_merges", false},
          {"vocab", vocabulary},
          {"merges", merges}};
}

}  // namespace

std::string split_and_byte_level(const std::string& pattern) {
  const Json split = {
      {"type", "Split"}, {"pattern", {{"Regex", pattern}}}, {"behavior", "Isolated"}, {"invert", false}};
  return Json{{"type", "Sequence"}, {"pretokenizers", Json::array({split, byte_level(true)})}}.dump();
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
                     {"post_processor", template_with_bos(description.bos, bos)},
                     {"decoder", byte_level(true)},
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
