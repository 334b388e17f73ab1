// The documents of a search: those that it judges candidates by, those that it never sees before its end, and short
// ones for the attention factor of short windows.
#pragma once

#include <functional>

#include "core/model/model.h"
#include "core/values/document.h"
#include "core/values/spec.h"

namespace ropewalk {

struct SearchDocuments {
  DocumentSet all;  // searched, then held out, then short ones
  int searched = 0, held_out = 0, shorts = 0;
  std::string searched_hash, held_out_hash;
};

// Held-out and short documents are drawn from seeds of their own, derived from the spec's. `progress`: documents done
// and how many there will be. Throws BadInput where the documents do not fit the target.
SearchDocuments make_documents_of(const SearchSpec& spec, const Model& model,
                                  const std::function<void(int done, int total)>& progress);

// Documents as the search's guide has them: needle documents, or plain text.
DocumentSet make_guided_documents(const SearchSpec& spec, const Model& model, std::uint64_t seed, std::int64_t length,
                                  int count, const std::function<void(int)>& progress);

// The seed of documents that must differ from those of `seed`, for `purpose`.
std::uint64_t apart_seed(std::uint64_t seed, std::uint64_t purpose);

}  // namespace ropewalk
