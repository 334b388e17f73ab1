// JSON of search states: what a resumed search goes on from.
#include "core/exchange/evaluation_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

template <class Io>
void fields(Io& io, Of<Io, SearchState::Member> value) {
  io("id", value.id, AtLeast{0});
  io("parent", value.parent, AtLeast{-1});
  io("critical_dimension", value.critical_dimension, AtLeast{0});
  io("upper", value.upper, Each{AtLeast{1}}, Each{Finite{}});
  io("evaluated", value.evaluated);
  io("evaluation", value.evaluation);
}

template <class Io>
void fields(Io& io, Of<Io, SearchState> value) {
  io("generation", value.generation, AtLeast{0});
  io("next_id", value.next_id, AtLeast{0});
  io("random_state", value.random_state);
  io("parents", value.parents);
  io("pending", value.pending);
  io("seen", value.seen);
  io("seconds", value.seconds, AtLeast{0});
  io("finished", value.finished);
}

nlohmann::json to_json(const SearchState& state) {
  return write_object(state);
}
SearchState search_state_from_json(const nlohmann::json& json) {
  return read_object<SearchState>(json, "search_state");
}

}  // namespace ropewalk
