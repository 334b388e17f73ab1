#include "core/tokenizer/post_processor.h"

#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/vocabulary.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

TokenId template_token(const Json& json, const std::string& name) {
  const Json& special = json.value("special_tokens", Json::object());
  if (!special.is_object() || !special.contains(name))
    throw BadInput("tokenizer.json: the template uses \"" + name + "\", which its special_tokens do not have");
  const Json& ids = array_field(special.at(name), "ids");
  if (ids.size() != 1 || !ids[0].is_number_integer())
    throw BadInput("tokenizer.json: the template's \"" + name + "\" is not exactly one token");
  const auto id = ids[0].get<std::int64_t>();
  if (id < 0 || id > kLargestTokenId)
    throw BadInput("tokenizer.json: the template's \"" + name + "\" has the id " + std::to_string(id));
  return static_cast<TokenId>(id);
}

std::optional<TokenId> template_leading(const Json& json) {
  std::optional<TokenId> leading;
  for (const Json& part : array_field(json, "single")) {
    if (!part.is_object() || !part.contains("SpecialToken")) break;  // the text itself
    if (leading) throw BadInput("tokenizer.json: a template with more than one token before the text is not supported");
    leading = template_token(json, string_field(part.at("SpecialToken"), "id"));
  }
  return leading;
}

}  // namespace

std::optional<TokenId> leading_token(const Json& json, int depth) {
  if (json.is_null()) return std::nullopt;
  if (depth > 8) throw BadInput("tokenizer.json: post-processors are nested more than 8 deep");
  const std::string type = component_type(json, "post_processor");
  if (type == "ByteLevel") return std::nullopt;  // changes offsets only
  if (type == "TemplateProcessing") return template_leading(json);
  if (type != "Sequence") refuse_component("post_processor", type);
  std::optional<TokenId> leading;
  for (const Json& part : array_field(json, "processors")) {
    const auto token = leading_token(part, depth + 1);
    if (token && leading) throw BadInput("tokenizer.json: two post-processors put a token before the text");
    if (token) leading = token;
  }
  return leading;
}

}  // namespace ropewalk
