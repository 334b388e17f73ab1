// tokenizer.json (the format of HF tokenizers) and tokenizer_config.json.
#include "core/tokenizer/bpe_from_json.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pipeline_tokenizer.h"
#include "core/tokenizer/post_processor.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

Json parse(const std::string& text, const char* file) {
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    throw BadInput(std::string(file) + " is not valid JSON: " + error.what());
  }
}

Json part(const Json& json, const char* name) {
  return json.contains(name) ? json.at(name) : Json();
}

std::vector<AddedToken> read_added(const Json& json, const Vocabulary& vocabulary) {
  std::vector<AddedToken> tokens;
  if (part(json, "added_tokens").is_null()) return tokens;
  for (const Json& item : array_field(json, "added_tokens")) {
    AddedToken token;
    token.content = string_field(item, "content");
    token.id = static_cast<TokenId>(integer_field(item, "id", 0, kLargestTokenId));
    token.special = bool_field(item, "special", false);
    token.single_word = bool_field(item, "single_word", false);
    token.left_strip = bool_field(item, "lstrip", false);
    token.right_strip = bool_field(item, "rstrip", false);
    token.normalized = bool_field(item, "normalized", !token.special);
    const auto known = vocabulary.find(token.content);
    if (known && *known != token.id)
      throw BadInput("tokenizer.json: the added token \"" + token.content + "\" has the id " +
                     std::to_string(token.id) + ", but the vocabulary says " + std::to_string(*known));
    tokens.push_back(std::move(token));
  }
  return tokens;
}

std::optional<TokenId> find_token(const TokenizerParts& parts, const std::string& content) {
  for (const AddedToken& token : parts.added)
    if (token.content == content) return token.id;
  return parts.model->vocabulary().find(content);
}

// "bos_token": a string, {"content": ...} or null. Without a config, the first of the usual names that exists.
std::optional<TokenId> named_token(const TokenizerParts& parts, const Json& config, const char* field,
                                   std::initializer_list<const char*> usual) {
  if (config.is_object() && config.contains(field)) {
    const Json& value = config.at(field);
    if (value.is_null()) return std::nullopt;
    const std::string content = value.is_string() ? value.get<std::string>() : string_field(value, "content");
    const auto id = find_token(parts, content);
    if (!id)
      throw BadInput(std::string("tokenizer_config.json: ") + field + " \"" + content +
                     "\" is not a token of tokenizer.json");
    return id;
  }
  for (const char* name : usual)
    if (const auto id = find_token(parts, name)) return id;
  return std::nullopt;
}

TokenizerParts read_parts(const Json& json, const Json& config) {
  if (!json.is_object() || !json.contains("model")) throw BadInput("tokenizer.json has no model");
  TokenizerParts parts;
  parts.model = make_bpe_model(json.at("model"));
  parts.normalizer = make_normalizer(part(json, "normalizer"));
  parts.pre_tokenizer = make_pre_tokenizer(part(json, "pre_tokenizer"));
  parts.decoder = make_decoder(part(json, "decoder"));
  parts.added = read_added(json, parts.model->vocabulary());

  const auto leading = leading_token(part(json, "post_processor"));
  parts.bos = named_token(parts, config, "bos_token", {"<s>", "<|begin_of_text|>", "<bos>", "<|startoftext|>"});
  parts.eos =
      named_token(parts, config, "eos_token", {"</s>", "<|end_of_text|>", "<|im_end|>", "<|endoftext|>", "<eos>"});
  if (leading) parts.bos = leading;  // what the template puts in front is what documents begin with
  parts.adds_bos = bool_field(config, "add_bos_token", leading.has_value());
  return parts;
}

}  // namespace

std::unique_ptr<Tokenizer> make_tokenizer_from_json(const std::string& tokenizer_json,
                                                    const std::string& tokenizer_config_json) {
  const Json json = parse(tokenizer_json, "tokenizer.json");
  const Json config = tokenizer_config_json.empty() ? Json() : parse(tokenizer_config_json, "tokenizer_config.json");
  try {
    return make_pipeline_tokenizer(read_parts(json, config));
  } catch (const Json::exception& error) {
    throw BadInput(std::string("tokenizer.json: ") + error.what());
  }
}

}  // namespace ropewalk
