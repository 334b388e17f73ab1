#include "core/model/files/gguf_vocabulary.h"

#include "core/model/files/file_text.h"
#include "core/model/files/gguf_file.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

void check_length(const GgufFile& file, const char* key, std::size_t length, std::size_t tokens) {
  if (length == 0 || length == tokens) return;
  throw BadInput(file.path() + ": " + key + " has " + std::to_string(length) + " entries for " +
                 std::to_string(tokens) + " tokens");
}

std::optional<TokenId> read_id(const GgufFile& file, const char* key, std::size_t tokens) {
  const auto id = file.integer(key, 0, 0xffffffff);
  if (!id || *id == 0xffffffff) return {};  // llama.cpp writes -1 for none
  if (*id >= static_cast<std::int64_t>(tokens)) {
    throw BadInput(file.path() + ": " + key + " is " + std::to_string(*id) + ", outside the vocabulary of " +
                   std::to_string(tokens));
  }
  return static_cast<TokenId>(*id);
}

bool adds_bos_by_default(const GgufVocabulary& vocabulary) {
  if (vocabulary.model == "llama") return true;
  return vocabulary.pre == "llama3" || vocabulary.pre == "llama-v3" || vocabulary.pre == "llama-bpe";
}

}  // namespace

GgufVocabulary read_gguf_vocabulary(const std::string& path) {
  const GgufFile file(path);
  GgufVocabulary result;
  result.model = file.text("tokenizer.ggml.model").value_or("");
  result.pre = file.text("tokenizer.ggml.pre").value_or("");
  result.tokens = file.texts("tokenizer.ggml.tokens").value_or(std::vector<std::string>{});
  if (result.model.empty() || result.tokens.empty()) {
    throw BadInput(path +
                   ": has no tokenizer (tokenizer.ggml.model and tokenizer.ggml.tokens); convert the model again "
                   "together with its tokenizer");
  }
  if (result.tokens.size() > INT32_MAX) throw BadInput(path + ": has more tokens than ids can number");
  result.scores = file.floats("tokenizer.ggml.scores").value_or(std::vector<float>{});
  result.token_types = file.integers("tokenizer.ggml.token_type").value_or(std::vector<std::int32_t>{});
  result.merges = file.texts("tokenizer.ggml.merges").value_or(std::vector<std::string>{});
  check_length(file, "tokenizer.ggml.scores", result.scores.size(), result.tokens.size());
  check_length(file, "tokenizer.ggml.token_type", result.token_types.size(), result.tokens.size());
  result.bos = read_id(file, "tokenizer.ggml.bos_token_id", result.tokens.size());
  result.eos = read_id(file, "tokenizer.ggml.eos_token_id", result.tokens.size());
  result.unknown = read_id(file, "tokenizer.ggml.unknown_token_id", result.tokens.size());
  result.add_bos = file.flag("tokenizer.ggml.add_bos_token").value_or(adds_bos_by_default(result));
  result.add_eos = file.flag("tokenizer.ggml.add_eos_token").value_or(false);
  result.add_space_prefix = file.flag("tokenizer.ggml.add_space_prefix").value_or(result.model == "llama");
  return result;
}

}  // namespace ropewalk
