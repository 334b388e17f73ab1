// Searches of one question: those that differ in nothing but their seeds, and in when they were to stop. Their best
// fitness by critical dimension can be pooled (critical_dimension_curve.h).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/values/run.h"
#include "core/values/search_history.h"

namespace ropewalk {

struct SearchRepeat {
  RunId run = 0;
  std::uint64_t seed = 0;
  std::string documents;  // the document set's hash: CurveSearch::documents
  std::shared_ptr<const SearchHistory> history;
};

// The same model, target, guide, kind and number of documents, starting points and settings. Device and threads may
// differ: they change the last bits at most.
bool is_repeat(const RunRecord& a, const RunRecord& b);

// The finished searches that repeat that run, archived ones left out, the newest first, at most `most` of them; empty
// for a run that is not a search. Reads their events: not for the window's thread. Throws what the reader throws.
std::vector<SearchRepeat> search_repeats(const RunReader& runs, RunId id, std::size_t most = 16);

}  // namespace ropewalk
