#include "core/tokenizer/training/bpe_trainer.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/tokenizer/byte_characters.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/training/pair_queue.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

struct Word {
  std::vector<TokenId> tokens;
  std::int64_t count = 0;  // in all texts
};

void check(const BpeTrainingOptions& options) {
  std::set<std::string> taken(byte_characters().begin(), byte_characters().end());
  for (const std::string& token : options.special_tokens)
    if (token.empty() || !taken.insert(token).second)
      throw BadInput("training a tokenizer: the special token \"" + token +
                     "\" is empty, given twice, or the character of a byte");
  if (options.vocabulary_size < taken.size())
    throw BadInput("training a tokenizer: a vocabulary of " + std::to_string(options.vocabulary_size) +
                   " tokens is too small: special tokens and bytes alone are " + std::to_string(taken.size()));
}

std::unique_ptr<PreTokenizer> read_pre_tokenizer(const std::string& json) {
  std::unique_ptr<PreTokenizer> result;
  try {
    result = make_pre_tokenizer(Json::parse(json));
  } catch (const Json::exception& error) {
    throw BadInput(std::string("training a tokenizer: the pre-tokenizer is not valid JSON: ") + error.what());
  }
  if (!result) throw BadInput("training a tokenizer: there is no pre-tokenizer; its last step must be ByteLevel");
  return result;
}

class Trainer {
 public:
  explicit Trainer(const BpeTrainingOptions& options)
      : options_(options), pre_tokenizer_(read_pre_tokenizer(options.pre_tokenizer)) {
    for (const std::string& token : options.special_tokens) id_of(token);
    result_.special_tokens = result_.vocabulary.size();
    std::vector<std::string> bytes(byte_characters().begin(), byte_characters().end());
    std::sort(bytes.begin(), bytes.end());  // UTF-8 sorts as code points do
    for (const std::string& character : bytes) id_of(character);
  }

  void read(const std::string& text) {
    Pieces pieces{AlignedText::from_source(text, false), {}};
    if (pieces.text.text().empty()) return;
    pieces.spans.push_back({0, pieces.text.text().size()});
    pre_tokenizer_->apply(pieces);
    const std::string_view all = pieces.text.text();
    for (const Regex::Match& span : pieces.spans) count(all.substr(span.begin, span.end - span.begin));
  }

  BpeTraining run() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      const auto& tokens = words_[word].tokens;
      for (std::size_t i = 1; i < tokens.size(); ++i) queue_.add(tokens[i - 1], tokens[i], word, words_[word].count);
    }
    queue_.enqueue_added();
    PairQueue::Pair pair;
    while (result_.vocabulary.size() < options_.vocabulary_size && queue_.pop(pair) &&
           pair.count >= options_.least_count)
      merge(pair);
    return std::move(result_);
  }

 private:
  TokenId id_of(const std::string& token) {
    const auto [found, fresh] = ids_.try_emplace(token, static_cast<TokenId>(result_.vocabulary.size()));
    if (fresh) result_.vocabulary.push_back(token);
    return found->second;
  }

  void count(std::string_view piece) {
    const auto [found, fresh] = word_of_.try_emplace(std::string(piece), words_.size());
    if (fresh) words_.push_back({tokens_of(piece), 0});
    ++words_[found->second].count;
  }

  std::vector<TokenId> tokens_of(std::string_view piece) const {
    std::vector<TokenId> tokens;
    for (std::size_t at = 0, bytes; at < piece.size(); at += bytes) {
      bytes = utf8_at(piece, at).bytes;
      const auto found = ids_.find(std::string(piece.substr(at, bytes)));
      if (found == ids_.end())
        throw BadInput("training a tokenizer: the pre-tokenizer gives \"" + std::string(piece.substr(at, bytes)) +
                       "\", which is not a byte's character; its last step must be ByteLevel");
      tokens.push_back(found->second);
    }
    return tokens;
  }

  void merge(const PairQueue::Pair& pair) {
    const std::string left = result_.vocabulary[static_cast<std::size_t>(pair.left)];
    const std::string right = result_.vocabulary[static_cast<std::size_t>(pair.right)];
    const TokenId merged = id_of(left + right);
    result_.merges.emplace_back(left, right);
    for (const std::size_t word : pair.words) merge_in(word, pair, merged);
    queue_.enqueue_added();
  }

  // From left to right, as the tokenizer does; the neighbours' pairs change with it.
  void merge_in(std::size_t index, const PairQueue::Pair& pair, TokenId merged) {
    Word& word = words_[index];
    const std::vector<TokenId> before = std::move(word.tokens);
    std::vector<TokenId>& after = word.tokens;
    after.clear();
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] != pair.left || i + 1 == before.size() || before[i + 1] != pair.right) {
        after.push_back(before[i]);
        continue;
      }
      if (!after.empty()) {
        queue_.remove(after.back(), pair.left, word.count);
        queue_.add(after.back(), merged, index, word.count);
      }
      after.push_back(merged);
      ++i;
      if (i + 1 == before.size()) break;
      queue_.remove(pair.right, before[i + 1], word.count);
      queue_.add(merged, before[i + 1], index, word.count);
    }
  }

  const BpeTrainingOptions& options_;
  std::unique_ptr<PreTokenizer> pre_tokenizer_;
  BpeTraining result_;
  std::unordered_map<std::string, TokenId> ids_;
  std::unordered_map<std::string, std::size_t> word_of_;
  std::vector<Word> words_;
  PairQueue queue_;
};

}  // namespace

BpeTraining train_bpe(std::span<const std::string> texts, const BpeTrainingOptions& options) {
  check(options);
  Trainer trainer(options);
  for (const std::string& text : texts) trainer.read(text);
  return trainer.run();
}

}  // namespace ropewalk
