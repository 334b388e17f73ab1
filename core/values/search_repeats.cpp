#include "core/values/search_repeats.h"

#include <algorithm>
#include <variant>

namespace ropewalk {

namespace {

bool same_runtime(const RuntimeSpec& a, const RuntimeSpec& b) {
  return a.dtype == b.dtype && a.policy == b.policy && a.trained_context == b.trained_context;
}

bool same_kind_of_documents(const DocumentSpec& a, const DocumentSpec& b) {
  return a.haystack == b.haystack && a.folder == b.folder && a.random_depth == b.random_depth &&
         a.needle_template == b.needle_template;
}

// What is left of the settings without seeds and limits.
SearchSettings question_of(SearchSettings settings) {
  settings.seed = 0;
  settings.candidate_limit = settings.evaluation_limit = 0;
  settings.seconds_limit = 0;
  return settings;
}

}  // namespace

bool is_repeat(const RunRecord& a, const RunRecord& b) {
  const SearchSpec *first = std::get_if<SearchSpec>(&a.spec), *second = std::get_if<SearchSpec>(&b.spec);
  return first && second && a.summary.model_hash == b.summary.model_hash &&
         same_runtime(first->runtime, second->runtime) && same_kind_of_documents(first->documents, second->documents) &&
         first->target == second->target && first->document_count == second->document_count &&
         first->guide == second->guide && first->starts == second->starts &&
         question_of(first->settings) == question_of(second->settings);
}

std::vector<SearchRepeat> search_repeats(const RunReader& runs, RunId id, std::size_t most) {
  std::vector<SearchRepeat> repeats;
  const RunRecord of = runs.run(id);
  if (!std::holds_alternative<SearchSpec>(of.spec)) return repeats;
  std::vector<RunSummary> others = runs.runs();
  std::sort(others.begin(), others.end(), [](const RunSummary& a, const RunSummary& b) { return a.id > b.id; });
  for (const RunSummary& other : others) {
    if (repeats.size() == most) break;
    const bool possible = other.id != id && other.kind == "search" && other.state == "finished" && !other.archived &&
                          other.model_hash == of.summary.model_hash && other.target == of.summary.target;
    // The same seed again gives the same search: it would count twice.
    const bool again = other.seed == of.summary.seed ||
                       std::any_of(repeats.begin(), repeats.end(),
                                   [&](const SearchRepeat& known) { return known.seed == other.seed; });
    if (!possible || again || !is_repeat(of, runs.run(other.id))) continue;
    auto history = std::make_shared<SearchHistory>();
    for (const Event& event : runs.events(other.id)) history->add(event);
    repeats.push_back({other.id, other.seed, other.document_hash, std::move(history)});
  }
  return repeats;
}

}  // namespace ropewalk
