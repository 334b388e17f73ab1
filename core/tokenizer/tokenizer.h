// Text <-> token ids, as the model's tokenizer.json or GGUF vocabulary says. A component that is not known is refused
// by its name. Immutable after construction; all members may be called from several threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

using TokenId = std::int32_t;

class Tokenizer {
 public:
  virtual ~Tokenizer() = default;
  // Ids of `text` (UTF-8; invalid bytes are replaced by U+FFFD). No BOS or EOS is added. Special tokens written in the
  // text are recognised when `parse_special`.
  virtual std::vector<TokenId> encode(std::string_view text, bool parse_special = true) const = 0;
  // As encode, and for each token the half-open byte range of `text` it came from (of the normalised text's origin;
  // an inserted prefix has an empty range).
  struct Encoded {
    std::vector<TokenId> ids;
    std::vector<std::pair<std::size_t, std::size_t>> offsets;
  };
  virtual Encoded encode_with_offsets(std::string_view text, bool parse_special = true) const = 0;
  virtual std::string decode(std::span<const TokenId> ids, bool skip_special = false) const = 0;
  virtual std::size_t vocabulary_size() const = 0;
  virtual std::string token_text(TokenId id) const = 0;  // as written in the vocabulary
  virtual std::optional<TokenId> bos() const = 0;
  virtual std::optional<TokenId> eos() const = 0;
  virtual bool adds_bos() const = 0;  // what the model's own template does: documents then begin with bos()
};

// tokenizer.json's text (and tokenizer_config.json's, may be empty). Throws BadInput.
std::unique_ptr<Tokenizer> make_tokenizer_from_json(const std::string& tokenizer_json,
                                                    const std::string& tokenizer_config_json);

// The vocabulary of a GGUF file, read from its metadata by core/model/files/gguf_file.h.
struct GgufVocabulary {
  std::string model;  // tokenizer.ggml.model: gpt2, llama
  std::string pre;    // tokenizer.ggml.pre: smollm, llama-bpe, qwen2, default ...
  std::vector<std::string> tokens;
  std::vector<float> scores;
  std::vector<std::int32_t> token_types;
  std::vector<std::string> merges;
  std::optional<TokenId> bos, eos, unknown;
  bool add_bos = false, add_eos = false, add_space_prefix = true;
};
std::unique_ptr<Tokenizer> make_tokenizer_from_gguf(const GgufVocabulary& vocabulary);

}  // namespace ropewalk
