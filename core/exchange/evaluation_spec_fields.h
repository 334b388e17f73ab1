// JSON keys of the evaluation suite's specs.
#pragma once

#include "core/exchange/factors_fields.h"
#include "core/exchange/spec_parts_fields.h"
#include "core/values/evaluation_specs.h"

namespace ropewalk {

template <>
struct EnumNames<ScoredTokens> {
  static constexpr std::array<std::pair<std::string_view, ScoredTokens>, 3> list{
      {{"all", ScoredTokens::all}, {"answer", ScoredTokens::answer}, {"key", ScoredTokens::key}}};
};

template <class Io>
void fields(Io& io, Of<Io, RulerSpec> value) {
  io("runtime", value.runtime);
  io("tasks", value.tasks, NotEmpty{});
  io("lengths", value.lengths, NotEmpty{}, Each{AtLeast{1}}, Increasing{});
  io("samples", value.samples, Between{1, kMost});
  io("seed", value.seed);
  io("wrap", value.wrap);
  io("haystack", value.haystack);
  io("folder", value.folder);
  io("squad_file", value.squad_file);
  io("hotpotqa_file", value.hotpotqa_file);
  io("repeat", value.repeat);
  io("factor_sets", value.factor_sets, NotEmpty{});
}

template <class Io>
void fields(Io& io, Of<Io, PerplexitySpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("lengths", value.lengths, NotEmpty{}, Each{AtLeast{2}}, Increasing{});
  io("scored", value.scored, NotEmpty{});
  io("document_count", value.document_count, Between{1, kMost});
  io("stride", value.stride, AtLeast{0});
  io("short_context", value.short_context, AtLeast{0});
  io("key_gain", value.key_gain, Finite{});
  io("key_log_probability", value.key_log_probability, Finite{});
  io("factor_sets", value.factor_sets, NotEmpty{});
}

template <class Io>
void fields(Io& io, Of<Io, RetentionSpec> value) {
  io("runtime", value.runtime);
  io("before_path", value.before_path);
  io("factors", value.factors);
  io("documents", value.documents);
  io("text_folder", value.text_folder);
  io("lengths", value.lengths, NotEmpty{}, Each{AtLeast{1}}, Increasing{});
  io("tasks", value.tasks);
  io("wrap", value.wrap);
  io("samples", value.samples, Between{1, kMost});
  io("seed", value.seed);
}

template <class Io>
void fields(Io& io, Of<Io, AttentionSpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("length", value.length, AtLeast{1});
  io("depth", value.depth, Between{0, 1});
  io("index", value.index);
  io("factor_sets", value.factor_sets, NotEmpty{});
  io("layers", value.layers, Each{AtLeast{0}});
  io("queries", value.queries, Between{1, kMost});
  io("distances", value.distances, Between{1, 10000});
  io("places", value.places, Between{1, 10000});
}

template <class Io>
void fields(Io& io, Of<Io, ExploreSpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("length", value.length, AtLeast{1});
  io("document_count", value.document_count, Between{1, kMost});
  io("start", value.start);
}

}  // namespace ropewalk
