#include "core/text/recall_words.h"

#include <algorithm>
#include <numeric>

#include "core/text/generated_language.h"
#include "core/text/needle_templates/key_value.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::size_t kValues = 10'000;

std::string value_text(std::size_t value) {
  const std::string digits = std::to_string(value);
  return std::string(1, ' ').append(4 - digits.size(), '0').append(digits);
}

std::string key_text(std::size_t key) {
  return std::string(1, ' ').append(key_value_keys()[key]);  // not " " + …: a false alarm of GCC 12
}

void append(std::vector<TokenId>& to, const std::vector<TokenId>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

std::vector<std::size_t> shuffled(std::size_t count, Draws& draws) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t(0));
  for (std::size_t i = 0; i + 1 < count; ++i) std::swap(order[i], order[i + draws.below(count - i)]);
  return order;
}

RecallWords::RecallWords(const Tokenizer& tokenizer) {
  if (tokenizer.adds_bos()) bos_ = tokenizer.bos();
  for (const std::string& part : generated_parts()) {
    parts_.push_back(tokenizer.encode(part, false));
    if (parts_.back().size() == 1) padding_.push_back(parts_.size() - 1);
  }
  if (padding_.empty()) throw BadInput("recall documents need a tokenizer that has at least one word as one token");
  for (std::size_t key = 0; key < key_value_keys().size(); ++key) {
    keys_.push_back(tokenizer.encode(key_text(key), false));
    most_key_tokens_ = std::max(most_key_tokens_, keys_.back().size());
  }
  values_.resize(kValues);
  for (std::size_t i = 0; i < kValues; ++i) {
    Tokenizer::Encoded encoded = tokenizer.encode_with_offsets(value_text(i), false);
    Value& value = values_[i];
    while (value.answer < encoded.offsets.size() && encoded.offsets[value.answer].second <= 1) ++value.answer;
    value.tokens = std::move(encoded.ids);
    most_value_tokens_ = std::max(most_value_tokens_, value.tokens.size());
  }
  full_stop_ = tokenizer.encode(".", false);
  check_independence(tokenizer);
}

// A text with every kind of neighbours: word by word and as a whole.
void RecallWords::check_independence(const Tokenizer& tokenizer) const {
  std::string text;
  std::vector<TokenId> tokens;
  GeneratedLanguage language(1);
  for (std::size_t i = 0; i < 4 * keys_.size(); ++i) {
    const GeneratedSentence sentence = language.next();
    const std::size_t cut = i % 3 ? sentence.parts.size() : sentence.parts.size() / 2;
    for (std::size_t j = 0; j < cut; ++j) {
      text += generated_parts()[sentence.parts[j]];
      append(tokens, parts_[sentence.parts[j]]);
    }
    const RecallItem item{i % keys_.size(), i * 677 % kValues};
    text += key_text(item.key) + value_text(item.value) + ".";
    append(tokens, key(item));
    append(tokens, value(item).tokens);
    append(tokens, full_stop_);
  }
  if (tokenizer.encode(text, false) != tokens)
    throw BadInput(
        "recall documents need a tokenizer that cuts texts at spaces, so that a word has the same tokens wherever it "
        "stands; this one's tokens depend on the words around them");
}

std::int64_t RecallWords::tokens_of(const RecallItem& item) const {
  return static_cast<std::int64_t>(key(item).size() + value(item).tokens.size() + full_stop_.size());
}

std::int64_t RecallWords::most_tokens() const {
  return static_cast<std::int64_t>(most_key_tokens_ + most_value_tokens_ + full_stop_.size());
}

std::vector<RecallItem> RecallWords::draw_items(std::size_t count, Draws& draws) const {
  const std::vector<std::size_t> keys = shuffled(keys_.size(), draws);
  std::vector<RecallItem> items(count);
  for (std::size_t i = 0; i < count; ++i) items[i] = {keys[i], draws.below(kValues)};
  return items;
}

RecallFiller RecallWords::draw_filler(std::int64_t tokens, std::uint64_t seed) const {
  const auto wanted = static_cast<std::size_t>(tokens);
  RecallFiller filler;
  filler.tokens.reserve(wanted);
  GeneratedLanguage language(seed);
  bool cut = false;
  while (!cut && filler.tokens.size() < wanted) {
    filler.places.push_back(filler.tokens.size());
    for (const std::uint16_t part : language.next().parts) {
      cut = filler.tokens.size() + parts_[part].size() > wanted;
      if (cut) break;
      append(filler.tokens, parts_[part]);
    }
  }
  // Where words have more tokens than are left.
  for (Draws draws(mixed_seed({seed})); filler.tokens.size() < wanted;)
    append(filler.tokens, parts_[padding_[draws.below(padding_.size())]]);
  filler.places.push_back(wanted);
  return filler;
}

}  // namespace ropewalk
