// Tokenizers from the vocabulary of a GGUF file: "gpt2" is byte-level BPE with merges, "llama" is SentencePiece's BPE,
// where the score of the token that a pair becomes takes the place of merges.
#include <algorithm>
#include <cmath>

#include "core/tokenizer/bpe_from_json.h"
#include "core/tokenizer/byte_token.h"
#include "core/tokenizer/gguf_pre_tokenizers.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pipeline_tokenizer.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

enum TokenType : std::int32_t { kNormal = 1, kUnknown = 2, kControl = 3, kUserDefined = 4, kUnused = 5, kByte = 6 };

void check(const GgufVocabulary& file) {
  const std::size_t count = file.tokens.size();
  if (count == 0) throw BadInput("GGUF: the file has no vocabulary (tokenizer.ggml.tokens)");
  const auto same = [&](std::size_t size, const char* name) {
    if (size != 0 && size != count)
      throw BadInput(std::string("GGUF: ") + name + " has " + std::to_string(size) + " values for " +
                     std::to_string(count) + " tokens");
  };
  same(file.scores.size(), "tokenizer.ggml.scores");
  same(file.token_types.size(), "tokenizer.ggml.token_type");
  for (const auto& [id, name] :
       {std::pair(file.bos, "bos"), std::pair(file.eos, "eos"), std::pair(file.unknown, "unknown")})
    if (id && (*id < 0 || static_cast<std::size_t>(*id) >= count))
      throw BadInput(std::string("GGUF: tokenizer.ggml.") + name + "_token_id is " + std::to_string(*id) +
                     ", outside the vocabulary of " + std::to_string(count));
  for (std::size_t id = 0; id < count; ++id)
    if (!is_valid_utf8(file.tokens[id])) throw BadInput("GGUF: token " + std::to_string(id) + " is not valid UTF-8");
}

std::int32_t type_of(const GgufVocabulary& file, std::size_t id) {
  return file.token_types.empty() ? std::int32_t(kNormal) : file.token_types[id];
}

// Phi-3's tokens take the white space after them; GGUF has no field for that, so the vocabulary is known by its tokens.
bool is_phi3(const GgufVocabulary& file) {
  if (file.model != "llama") return false;
  const auto has = [&](const char* text) {
    return std::find(file.tokens.begin(), file.tokens.end(), text) != file.tokens.end();
  };
  return has("<|user|>") && has("<|assistant|>") && has("<|placeholder1|>");
}

std::vector<AddedToken> added_tokens(const GgufVocabulary& file) {
  std::vector<AddedToken> added;
  const bool phi3 = is_phi3(file);
  for (std::size_t id = 0; id < file.tokens.size(); ++id) {
    const std::int32_t type = type_of(file, id);
    if (type != kControl && type != kUserDefined && type != kUnknown) continue;
    AddedToken token;
    token.id = static_cast<TokenId>(id);
    token.content = file.tokens[id];
    token.special = type != kUserDefined;
    token.right_strip = phi3 && token.content != "<unk>" && token.content != "<s>" && token.content != "<|endoftext|>";
    added.push_back(std::move(token));
  }
  return added;
}

std::unique_ptr<BpeModel> byte_level_model(const GgufVocabulary& file, bool ignore_merges) {
  if (file.merges.empty()) throw BadInput("GGUF: a byte-level vocabulary without merges (tokenizer.ggml.merges)");
  Vocabulary vocabulary;
  for (std::size_t id = 0; id < file.tokens.size(); ++id)
    vocabulary.add(file.tokens[id], static_cast<std::int64_t>(id));
  MergeTable merges;
  for (std::size_t rank = 0; rank < file.merges.size(); ++rank) {
    const auto [left, right] = split_merge(file.merges[rank]);
    add_merge(merges, vocabulary, left, right, rank);
  }
  BpeOptions options;
  options.ignore_merges = ignore_merges;
  return std::make_unique<BpeModel>(std::move(vocabulary), std::move(merges), options);
}

// Priorities from scores: the highest first, equal scores alike (then the leftmost pair is merged).
std::vector<std::uint32_t> score_ranks(const GgufVocabulary& file) {
  std::vector<float> sorted = file.scores;
  for (std::size_t id = 0; id < sorted.size(); ++id)
    if (std::isnan(sorted[id])) throw BadInput("GGUF: the score of token " + std::to_string(id) + " is not a number");
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<std::uint32_t> ranks;
  for (const float score : file.scores)
    ranks.push_back(static_cast<std::uint32_t>(std::lower_bound(sorted.begin(), sorted.end(), score, std::greater<>()) -
                                               sorted.begin()));
  return ranks;
}

// Every way to put a token together from two others is a merge.
MergeTable merges_of_scores(const GgufVocabulary& file, const Vocabulary& vocabulary) {
  const std::vector<std::uint32_t> ranks = score_ranks(file);
  MergeTable merges;
  vocabulary.for_each([&](const std::string& text, TokenId id) {
    if (byte_of_token(text) >= 0) return;
    if (text.size() > 4096)
      throw BadInput("GGUF: token " + std::to_string(id) + " has " + std::to_string(text.size()) +
                     " bytes, more than 4096");
    for (std::size_t cut = utf8_at(text, 0).bytes; cut < text.size(); cut += utf8_at(text, cut).bytes) {
      const auto left = vocabulary.find(std::string_view(text).substr(0, cut));
      const auto right = left ? vocabulary.find(std::string_view(text).substr(cut)) : std::nullopt;
      if (right) merges.set(*left, *right, {ranks[static_cast<std::size_t>(id)], id});
    }
  });
  return merges;
}

std::unique_ptr<BpeModel> sentencepiece_model(const GgufVocabulary& file) {
  if (file.scores.empty()) throw BadInput("GGUF: a SentencePiece vocabulary without scores (tokenizer.ggml.scores)");
  Vocabulary vocabulary;
  for (std::size_t id = 0; id < file.tokens.size(); ++id) {
    const std::int32_t type = type_of(file, id);
    const bool text = !file.tokens[id].empty() && type != kControl && type != kUnknown && type != kUnused;
    if (text)
      vocabulary.add(file.tokens[id], static_cast<std::int64_t>(id));
    else
      vocabulary.add_hidden(file.tokens[id], static_cast<std::int64_t>(id));
  }
  MergeTable merges = merges_of_scores(file, vocabulary);
  BpeOptions options;
  options.byte_fallback = true;
  options.unknown = file.unknown;
  return std::make_unique<BpeModel>(std::move(vocabulary), std::move(merges), options);
}

void make_byte_level(const GgufVocabulary& file, TokenizerParts& parts) {
  const GgufPreTokenizer& pre = gguf_pre_tokenizer(file.pre);
  Json splits = Json::parse(pre.splits);
  splits.push_back({{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", pre.byte_level_words}});
  parts.pre_tokenizer = make_pre_tokenizer({{"type", "Sequence"}, {"pretokenizers", splits}});
  if (pre.nfc) parts.normalizer = make_normalizer({{"type", "NFC"}});
  parts.decoder = make_decoder({{"type", "ByteLevel"}});
  parts.model = byte_level_model(file, pre.ignore_merges);
}

void make_sentencepiece(const GgufVocabulary& file, TokenizerParts& parts) {
  constexpr const char* mark = "\u2581";
  Json steps = Json::array();
  if (file.add_space_prefix) steps.push_back({{"type", "Prepend"}, {"prepend", mark}});
  steps.push_back({{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", mark}});
  parts.normalizer = make_normalizer({{"type", "Sequence"}, {"normalizers", steps}});
  Json decoders = {{{"type", "Replace"}, {"pattern", {{"String", mark}}}, {"content", " "}},
                   {{"type", "ByteFallback"}},
                   {{"type", "Fuse"}}};
  if (file.add_space_prefix) decoders.push_back({{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}});
  parts.decoder = make_decoder({{"type", "Sequence"}, {"decoders", decoders}});
  parts.model = sentencepiece_model(file);
}

}  // namespace

std::unique_ptr<Tokenizer> make_tokenizer_from_gguf(const GgufVocabulary& file) {
  check(file);
  TokenizerParts parts;
  if (file.model == "gpt2")
    make_byte_level(file, parts);
  else if (file.model == "llama")
    make_sentencepiece(file, parts);
  else
    throw BadInput("GGUF: the vocabulary \"" + file.model +
                   "\" (tokenizer.ggml.model) is not supported; known are gpt2, llama");
  parts.added = added_tokens(file);
  parts.bos = file.bos;
  parts.eos = file.eos;
  parts.adds_bos = file.add_bos;
  return make_pipeline_tokenizer(std::move(parts));
}

}  // namespace ropewalk
