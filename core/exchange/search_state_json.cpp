// JSON of search states: what a resumed search goes on from.
#include "core/exchange/json_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

template <class Io>
void fields(Io& io, Of<Io, Genome> value) {
  io("critical_dimension", value.critical_dimension, AtLeast{0});
  io("searched", value.searched, Each{AtLeast{1}}, Each{Finite{}});
  io("initial_tokens", value.initial_tokens, AtLeast{0});
  io("attention", value.attention, AtLeast{0}, Finite{});
}

template <class Io>
void fields(Io& io, Of<Io, SearchState::Member> value) {
  io("id", value.id, AtLeast{0});
  io("parent", value.parent, AtLeast{-1});
  io("other_parent", value.other_parent, AtLeast{-1});
  io("origin", value.origin);
  io("genome", value.genome);
  io("nll", value.nll);
  io("document_nll", value.document_nll);
}

template <class Io>
void fields(Io& io, Of<Io, SearchState> value) {
  io("generation", value.generation, AtLeast{0});
  io("next_id", value.next_id, AtLeast{0});
  io("random_state", value.random_state);
  io("parents", value.parents);
  io("pending", value.pending);
  io("seen", value.seen);
  io("evaluated", value.evaluated, AtLeast{0});
  io("document_evaluations", value.document_evaluations, AtLeast{0});
  io("seconds", value.seconds, AtLeast{0});
  io("finished", value.finished);
}

nlohmann::json to_json(const SearchState& state) {
  return write_object(state);
}
SearchState search_state_from_json(const nlohmann::json& json) {
  if (json.is_object() && json.contains("random_state") && !json.contains("document_evaluations"))
    throw BadInput("The search was saved by an earlier version of Ropewalk, which kept another state: start it again.");
  return read_object<SearchState>(json, "search_state");
}

}  // namespace ropewalk
