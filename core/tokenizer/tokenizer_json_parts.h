// Parts of a byte-level tokenizer.json, for whatever writes one. Json: nlohmann::json, or nlohmann::ordered_json where
// fields stand in the order that HF tokenizers writes.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace ropewalk {

// Pre-tokenizer and decoder. `words`: GPT-2's own cut into words.
template <class Json>
Json byte_level_json(bool words) {
  return {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", words}};
}

template <class Json>
Json added_token_json(std::size_t id, const std::string& content, bool special) {
  return {{"id", id},        {"content", content},  {"single_word", false}, {"lstrip", false},
          {"rstrip", false}, {"normalized", false}, {"special", special}};
}

// BOS before each text.
template <class Json>
Json bos_template_json(const std::string& bos, std::size_t id) {
  const auto special = [&](int type) { return Json{{"SpecialToken", {{"id", bos}, {"type_id", type}}}}; };
  const auto text = [](const char* name, int type) { return Json{{"Sequence", {{"id", name}, {"type_id", type}}}}; };
  Json tokens = Json::object();
  tokens[bos] = {{"id", bos}, {"ids", Json::array({id})}, {"tokens", Json::array({bos})}};
  return {{"type", "TemplateProcessing"},
          {"single", Json::array({special(0), text("A", 0)})},
          {"pair", Json::array({special(0), text("A", 0), special(1), text("B", 1)})},
          {"special_tokens", tokens}};
}

// `vocabulary`: token -> id. `merges`: pairs of tokens, by rank.
template <class Json>
Json bpe_model_json(Json vocabulary, Json merges, bool ignore_merges) {
  return {{"type", "BPE"},
          {"dropout", nullptr},
          {"unk_token", nullptr},
          {"continuing_subword_prefix", nullptr},
          {"end_of_word_suffix", nullptr},
          {"fuse_unk", false},
          {"byte_fallback", false},
          {"ignore_merges", ignore_merges},
          {"vocab", std::move(vocabulary)},
          {"merges", std::move(merges)}};
}

}  // namespace ropewalk
