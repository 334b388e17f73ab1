#include "core/tokenizer/bpe_from_json.h"

#include "core/tokenizer/json_fields.h"
#include "core/values/error.h"

namespace ropewalk {

void add_merge(MergeTable& merges, const Vocabulary& vocabulary, const std::string& left, const std::string& right,
               std::size_t rank) {
  const auto need = [&](const std::string& text) {
    if (const auto id = vocabulary.find(text)) return *id;
    throw BadInput("tokenizer: merge " + std::to_string(rank) + " (\"" + left.substr(0, 40) + "\" + \"" +
                   right.substr(0, 40) + "\") needs the token \"" + text.substr(0, 80) +
                   "\", which the vocabulary does not have");
  };
  const TokenId left_id = need(left), right_id = need(right);
  merges.set(left_id, right_id, {static_cast<std::uint32_t>(rank), need(left + right)});
}

std::pair<std::string, std::string> split_merge(const std::string& merge) {
  const std::size_t space = merge.find(' ');
  if (space == std::string::npos || space == 0 || space + 1 == merge.size() ||
      merge.find(' ', space + 1) != std::string::npos)
    throw BadInput("tokenizer: the merge \"" + merge.substr(0, 80) + "\" is not two tokens with a space between");
  return {merge.substr(0, space), merge.substr(space + 1)};
}

namespace {

Vocabulary read_vocabulary(const Json& model) {
  if (!model.contains("vocab") || !model.at("vocab").is_object())
    throw BadInput("tokenizer.json: the model has no vocab");
  Vocabulary vocabulary;
  for (const auto& [text, id] : model.at("vocab").items()) {
    if (!id.is_number_integer())
      throw BadInput("tokenizer.json: the id of \"" + text.substr(0, 80) + "\" is not a whole number");
    vocabulary.add(text, id.get<std::int64_t>());
  }
  return vocabulary;
}

MergeTable read_merges(const Json& model, const Vocabulary& vocabulary) {
  MergeTable merges;
  std::size_t rank = 0;
  for (const Json& merge : array_field(model, "merges")) {
    if (merge.is_string()) {
      const auto text = merge.get<std::string>();
      if (text.rfind("#version", 0) == 0) continue;
      const auto [left, right] = split_merge(text);
      add_merge(merges, vocabulary, left, right, rank++);
    } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
      add_merge(merges, vocabulary, merge[0].get<std::string>(), merge[1].get<std::string>(), rank++);
    } else {
      throw BadInput("tokenizer.json: merge " + std::to_string(rank) + " is neither a string nor a pair of strings");
    }
  }
  return merges;
}

}  // namespace

std::unique_ptr<BpeModel> make_bpe_model(const Json& model) {
  // Old files leave the type out; then only a BPE model has merges.
  const std::string type = string_field(model, "type", model.is_object() && model.contains("merges") ? "BPE" : "");
  if (type != "BPE") refuse_component("model", type);
  for (const char* name : {"continuing_subword_prefix", "end_of_word_suffix"})
    if (const std::string value = string_field(model, name, ""); !value.empty())
      throw BadInput(std::string("tokenizer.json: the BPE model's ") + name + " \"" + value + "\" is not supported");
  if (model.contains("dropout") && !model.at("dropout").is_null() && model.at("dropout") != 0)
    throw BadInput("tokenizer.json: a BPE model with dropout gives other tokens each time and is not supported");
  Vocabulary vocabulary = read_vocabulary(model);
  MergeTable merges = read_merges(model, vocabulary);
  BpeOptions options;
  options.fuse_unknown = bool_field(model, "fuse_unk", false);
  options.byte_fallback = bool_field(model, "byte_fallback", false);
  options.ignore_merges = bool_field(model, "ignore_merges", false);
  if (const std::string unknown = string_field(model, "unk_token", ""); !unknown.empty()) {
    options.unknown = vocabulary.find(unknown);
    if (!options.unknown) throw BadInput("tokenizer.json: unk_token \"" + unknown + "\" is not in the vocabulary");
  }
  return std::make_unique<BpeModel>(std::move(vocabulary), std::move(merges), options);
}

}  // namespace ropewalk
