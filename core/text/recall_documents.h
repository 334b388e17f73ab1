// Training documents that teach a small model to recall: repeated random tokens (induction), keys with their values,
// and filler of the generated language with key_value needles and questions (core/text/needle_templates/key_value.h).
// All are decided by (seed, index) alone and have exactly the wished number of tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

class RecallWords;

struct RecallDocument {
  std::vector<TokenId> tokens;                 // BOS first where the tokenizer adds it; no EOS
  std::vector<std::int64_t> answer_positions;  // indices into tokens, increasing, each >= 1: what can be recalled
  std::vector<std::int64_t> needle_positions;  // of each needle's key, increasing
};

struct TokenRange {
  TokenId begin = 0, end = 0;  // half-open
};
// `period` different tokens of the range, drawn, and repeated to fill `length` (after `bos`, where given). Answers: all
// tokens from the second of the first repetition on. Throws BadInput for a period below 2 or above the range, and where
// `length` does not reach an answer.
RecallDocument random_repeat(TokenRange range, std::int64_t period, std::int64_t length, std::uint64_t seed,
                             std::uint64_t index, std::optional<TokenId> bos = {});

struct RecallShape {
  std::int64_t length = 0;   // tokens, with BOS
  int needles = 1;           // 0 .. the number of keys; their keys are distinct, their depths drawn
  int questions = 1;         // at the document's end: needles in drawn order, over again where there are more questions
  int middle_questions = 0;  // each somewhere in the text after its needle, drawn
};

// Sentences of the generated language alone, and the least loss that they can be predicted with.
struct LanguageDocument {
  std::vector<TokenId> tokens;  // BOS first where the tokenizer adds it; the text begins with a space
  std::int64_t first = 0;       // index of the text's first token
  double nats = 0;              // -ln of the text's probability: a model's summed loss from `first` on, at best
};

// Makes documents from words that were tokenised once. Immutable after construction: may be used from several threads.
class RecallDocuments {
 public:
  // Throws BadInput where the tokens of a word depend on its neighbours (the documents' words could then not be
  // tokenised one by one).
  explicit RecallDocuments(const Tokenizer& tokenizer);

  // A list of `pairs` keys with their values, then questions to the end; no filler but for a few words in front that
  // make up the length. Throws BadInput where `length` is too short (the least length is named).
  RecallDocument key_value_recall(std::int64_t length, int pairs, std::uint64_t seed, std::uint64_t index) const;
  // Filler with needles at drawn depths (before a sentence, or at the end), questions between and at the end. The last
  // token is the last question's answer, as in needle documents; without questions the text just ends. Throws BadInput
  // as above.
  RecallDocument recall_document(const RecallShape& shape, std::uint64_t seed, std::uint64_t index) const;
  // Whole sentences, as many as are asked for.
  LanguageDocument language_document(int sentences, std::uint64_t seed, std::uint64_t index) const;

  // The least length of recall_document with these counts.
  std::int64_t least_length(const RecallShape& shape) const;

 private:
  std::shared_ptr<const RecallWords> words_;
};

}  // namespace ropewalk
