// Documents of plain text, every token of which is scored: what perplexity without a needle is measured on (LongRoPE;
// LongRoPE2's Table 6).
#pragma once

#include <cstdint>
#include <functional>

#include "core/text/needle_documents.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/document.h"
#include "core/values/spec.h"

namespace ropewalk {

// `count` documents of exactly `length` tokens: BOS where the tokenizer adds it, then the haystack's text, cut after
// the last token. Every token from position 1 on is an answer. Document i has the text that needle document i of the
// same spec takes its filler from, so that both guides of a search read the same. `progress` is called with documents
// done. Throws BadInput for a length below 2, a count out of range, and a haystack that is too small (says how much is
// missing).
DocumentSet make_plain_documents(const Tokenizer& tokenizer, const DocumentSpec& spec, std::int64_t length, int count,
                                 const std::function<void(int)>& progress = {});
// The same of a haystack that is open already.
DocumentSet make_plain_documents(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                                 std::int64_t length, int count, const std::function<void(int)>& progress = {});
// Throws BadInput with the rule of check_document() that is broken: the length, ids inside the vocabulary, exactly one
// BOS (or none, as the tokenizer says), at least one scored token, all of them inside the length. No needle is wanted.
void check_plain_document(const Document& document, const Tokenizer& tokenizer, std::int64_t length);

}  // namespace ropewalk
