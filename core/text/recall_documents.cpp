#include "core/text/recall_documents.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "core/text/generated_language.h"
#include "core/text/recall_words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kListStream = 12, kRecallStream = 13, kFillerStream = 14, kLanguageStream = 15;

std::int64_t size_of(const std::vector<TokenId>& tokens) {
  return static_cast<std::int64_t>(tokens.size());
}

template <class Tokens>
void append(std::vector<TokenId>& to, const Tokens& from) {
  to.insert(to.end(), from.begin(), from.end());
}

class Builder {
 public:
  explicit Builder(const RecallWords& words) : words_(words) {
    if (words.bos()) document_.tokens.push_back(*words.bos());
  }

  void add_needle(const RecallItem& item) {
    document_.needle_positions.push_back(size_of(document_.tokens));
    add(item);
    append(document_.tokens, words_.full_stop());
  }
  void add_question(const RecallItem& item, bool last) {
    add(item);
    const RecallWords::Value& value = words_.value(item);
    const std::int64_t end = size_of(document_.tokens);
    for (std::int64_t i = end - size_of(value.tokens) + std::int64_t(value.answer); i < end; ++i)
      document_.answer_positions.push_back(i);
    if (!last) append(document_.tokens, words_.full_stop());
  }
  void add_questions(const std::vector<RecallItem>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) add_question(items[i], i + 1 == items.size());
  }
  void add_filler(const RecallFiller& filler, std::size_t begin, std::size_t end) {
    append(document_.tokens, std::span(filler.tokens).subspan(begin, end - begin));
  }
  RecallDocument take() { return std::move(document_); }

 private:
  void add(const RecallItem& item) {
    append(document_.tokens, words_.key(item));
    append(document_.tokens, words_.value(item).tokens);
  }

  const RecallWords& words_;
  RecallDocument document_;
};

// What a document asks for: its needles, those that are asked for between sentences, those asked for at the end.
struct Content {
  std::vector<RecallItem> needles;
  std::vector<std::size_t> middle;  // indices into needles
  std::vector<RecallItem> end;

  std::int64_t tokens(const RecallWords& words) const {
    std::int64_t sum = 0;
    for (const RecallItem& item : needles) sum += words.tokens_of(item);
    for (const std::size_t item : middle) sum += words.tokens_of(needles[item]);
    for (const RecallItem& item : end) sum += words.tokens_of(item);
    return sum - (end.empty() ? 0 : size_of(words.full_stop()));  // the text ends in the last answer
  }
};

Content draw_content(const RecallWords& words, const RecallShape& shape, Draws& draws) {
  Content content;
  content.needles = words.draw_items(static_cast<std::size_t>(shape.needles), draws);
  const std::vector<std::size_t> order = shuffled(content.needles.size(), draws);
  for (std::size_t i = 0; i < static_cast<std::size_t>(shape.questions); ++i)
    content.end.push_back(content.needles[order[i % order.size()]]);
  for (int i = 0; i < shape.middle_questions; ++i) content.middle.push_back(draws.below(order.size()));
  return content;
}

// The place nearest to `at` that is not before `from`, itself a place. `places` is increasing.
std::size_t nearest(const std::vector<std::size_t>& places, double at, std::size_t from) {
  std::size_t best = from;
  for (auto place = std::lower_bound(places.begin(), places.end(), from); place != places.end(); ++place)
    if (std::abs(double(*place) - at) < std::abs(double(best) - at)) best = *place;
  return best;
}

// A needle, or a question for it, between two sentences.
struct Insert {
  std::size_t place = 0, needle = 0;  // token index of the filler, index of the needle
  bool question = false;
};

// Where two are at one place needles come first, so that no question comes before its needle.
std::vector<Insert> draw_inserts(const Content& content, const RecallFiller& filler, Draws& draws) {
  const auto end = static_cast<double>(filler.tokens.size());
  std::vector<Insert> inserts;
  for (std::size_t i = 0; i < content.needles.size(); ++i)
    inserts.push_back({nearest(filler.places, draws.unit() * end, 0), i, false});
  for (const std::size_t needle : content.middle) {
    const std::size_t from = inserts[needle].place;
    const double at = double(from) + draws.unit() * (end - double(from));
    inserts.push_back({nearest(filler.places, at, from), needle, true});
  }
  std::stable_sort(inserts.begin(), inserts.end(), [](const Insert& a, const Insert& b) { return a.place < b.place; });
  return inserts;
}

void check(const RecallShape& shape, const RecallDocuments& documents, std::size_t keys) {
  if (shape.needles < 0 || static_cast<std::size_t>(shape.needles) > keys)
    throw BadInput("a recall document with " + std::to_string(shape.needles) +
                   " needles cannot be made: there are keys for 0 .. " + std::to_string(keys));
  if (shape.questions < 0 || shape.middle_questions < 0)
    throw BadInput("a recall document cannot have fewer than 0 questions");
  if (shape.needles == 0 && shape.questions + shape.middle_questions > 0)
    throw BadInput("a recall document without needles cannot have questions");
  const std::int64_t least = documents.least_length(shape);
  if (shape.length < least || shape.length < 1)
    throw BadInput("a recall document of " + std::to_string(shape.length) +
                   " tokens is too short: its needles and questions need at least " + std::to_string(least) +
                   " tokens");
}

}  // namespace

RecallDocuments::RecallDocuments(const Tokenizer& tokenizer) : words_(std::make_shared<RecallWords>(tokenizer)) {}

std::int64_t RecallDocuments::least_length(const RecallShape& shape) const {
  const std::int64_t items = std::int64_t(shape.needles) + shape.questions + shape.middle_questions;
  return (words_->bos() ? 1 : 0) + items * words_->most_tokens() -
         (shape.questions > 0 ? size_of(words_->full_stop()) : 0);
}

RecallDocument RecallDocuments::recall_document(const RecallShape& shape, std::uint64_t seed,
                                                std::uint64_t index) const {
  check(shape, *this, words_->keys());
  Draws draws(mixed_seed({seed, index, kRecallStream}));
  const Content content = draw_content(*words_, shape, draws);
  const std::int64_t free = shape.length - (words_->bos() ? 1 : 0) - content.tokens(*words_);
  const RecallFiller filler = words_->draw_filler(free, mixed_seed({seed, index, kRecallStream, kFillerStream}));
  Builder builder(*words_);
  std::size_t done = 0;
  for (const Insert& insert : draw_inserts(content, filler, draws)) {
    builder.add_filler(filler, done, insert.place);
    done = insert.place;
    if (insert.question)
      builder.add_question(content.needles[insert.needle], false);
    else
      builder.add_needle(content.needles[insert.needle]);
  }
  builder.add_filler(filler, done, filler.tokens.size());
  builder.add_questions(content.end);
  return builder.take();
}

RecallDocument RecallDocuments::key_value_recall(std::int64_t length, int pairs, std::uint64_t seed,
                                                 std::uint64_t index) const {
  if (pairs < 1) throw BadInput("a list of " + std::to_string(pairs) + " keys and values has nothing to ask for");
  check({length, pairs, 1, 0}, *this, words_->keys());
  Draws draws(mixed_seed({seed, index, kListStream}));
  const std::vector<RecallItem> items = words_->draw_items(static_cast<std::size_t>(pairs), draws);
  std::int64_t rest = length - (words_->bos() ? 1 : 0) + size_of(words_->full_stop());
  for (const RecallItem& item : items) rest -= words_->tokens_of(item);
  std::vector<RecallItem> questions;
  for (std::vector<std::size_t> order;; order.pop_back()) {  // every pair once before one is asked for again
    if (order.empty()) order = shuffled(items.size(), draws);
    const RecallItem& item = items[order.back()];
    if (words_->tokens_of(item) > rest) break;
    rest -= words_->tokens_of(item);
    questions.push_back(item);
  }
  Builder builder(*words_);
  const RecallFiller filler = words_->draw_filler(rest, mixed_seed({seed, index, kListStream, kFillerStream}));
  builder.add_filler(filler, 0, filler.tokens.size());
  for (const RecallItem& item : items) builder.add_needle(item);
  builder.add_questions(questions);
  return builder.take();
}

LanguageDocument RecallDocuments::language_document(int sentences, std::uint64_t seed, std::uint64_t index) const {
  if (sentences < 1) throw BadInput("a text of " + std::to_string(sentences) + " sentences is empty");
  LanguageDocument document;
  if (words_->bos()) document.tokens.push_back(*words_->bos());
  document.first = size_of(document.tokens);
  GeneratedLanguage language(mixed_seed({seed, index, kLanguageStream}));
  for (int i = 0; i < sentences; ++i) {
    const GeneratedSentence sentence = language.next();
    for (const std::uint16_t part : sentence.parts) append(document.tokens, words_->part(part));
    document.nats += sentence.nats;
  }
  return document;
}

}  // namespace ropewalk
