#include "core/text/plain_documents.h"

#include <numeric>

#include "core/text/document_sets.h"
#include "core/text/enough_filler.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

Document plain_document(const Tokenizer& tokenizer, const Haystack& haystack, std::int64_t length, std::uint64_t seed) {
  Document document;
  if (tokenizer.adds_bos()) document.tokens.push_back(*tokenizer.bos());
  const std::int64_t wanted = length - static_cast<std::int64_t>(document.tokens.size());
  const std::string text = enough_filler(tokenizer, haystack, seed, wanted).text();
  const std::vector<TokenId> ids = tokenizer.encode(text, false);
  document.tokens.insert(document.tokens.end(), ids.begin(), ids.begin() + wanted);
  document.answer_positions.resize(static_cast<std::size_t>(length - 1));
  std::iota(document.answer_positions.begin(), document.answer_positions.end(), 1);
  check_plain_document(document, tokenizer, length);
  return document;
}

}  // namespace

DocumentSet make_plain_documents(const Tokenizer& tokenizer, const DocumentSpec& spec, std::int64_t length, int count,
                                 const std::function<void(int)>& progress) {
  return make_plain_documents(tokenizer, *make_haystack(spec), spec.seed, length, count, progress);
}

DocumentSet make_plain_documents(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                                 std::int64_t length, int count, const std::function<void(int)>& progress) {
  check_document_count(count, "the number of documents");
  check_document_request(tokenizer, length);
  if (length < 2)
    throw BadInput("a plain document of " + std::to_string(length) +
                   " tokens has none that could be scored: it needs at least 2");
  DocumentSet set;
  set.length = length;
  for (int i = 0; i < count; ++i) {
    const std::uint64_t begins = filler_seed(seed, static_cast<std::uint64_t>(i));
    set.documents.push_back(plain_document(tokenizer, haystack, length, begins));
    if (progress) progress(i + 1);
  }
  set.hash = document_set_hash(set.documents);
  return set;
}

}  // namespace ropewalk
