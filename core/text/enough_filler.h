// Filler for a document of a given length: shared by needle documents and plain ones.
#pragma once

#include <cstdint>

#include "core/text/filler.h"
#include "core/text/needle_documents.h"

namespace ropewalk {

// Throws BadInput for a length beyond the longest that is made, and for a tokenizer that adds a BOS it does not have.
void check_document_request(const Tokenizer& tokenizer, std::int64_t length);
// Where the filler of document `index` begins; further attempts where the first text cannot be used.
std::uint64_t filler_seed(std::uint64_t seed, std::uint64_t index, std::uint64_t attempt = 0);
// At least `tokens` tokens of the haystack. Throws BadInput where it has not as many.
Filler enough_filler(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed, std::int64_t tokens);

}  // namespace ropewalk
