// JSON keys of the evaluation suite's events.
#pragma once

#include "core/exchange/evaluation_fields.h"
#include "core/exchange/evaluation_spec_fields.h"
#include "core/values/evaluation_events.h"

namespace ropewalk {

template <class Io>
void fields(Io& io, Of<Io, RulerScored> value) {
  io("factor_set", value.factor_set, AtLeast{0});
  io("task", value.task);
  io("length", value.length, AtLeast{1});
  io("index", value.index);
  io("prediction", value.prediction);
  io("outputs", value.outputs);
  io("score", value.score, Between{0, 1});
  io("prompt_tokens", value.prompt_tokens, AtLeast{0});
  io("answer_tokens", value.answer_tokens, AtLeast{0});
  io("document_hash", value.document_hash);
  io("seconds", value.seconds);
}

template <class Io>
void fields(Io& io, Of<Io, PerplexityMeasured> value) {
  io("factor_set", value.factor_set, AtLeast{0});
  io("scored", value.scored);
  io("length", value.length, AtLeast{1});
  io("evaluation", value.evaluation);
  io("scored_tokens", value.scored_tokens, AtLeast{0});
  io("document_hash", value.document_hash);
}

template <class Io>
void fields(Io& io, Of<Io, PositionsMeasured> value) {
  io("factor_set", value.factor_set, AtLeast{0});
  io("edges", value.edges, Increasing{});
  io("bins", value.bins);
  io("document_hash", value.document_hash);
}

template <class Io>
void fields(Io& io, Of<Io, RetentionMeasured> value) {
  io("part", value.part);
  io("length", value.length, AtLeast{1});
  io("before", value.before);
  io("after", value.after);
  io("answers_before", value.answers_before);
  io("answers_after", value.answers_after);
  io("wanted", value.wanted);
  io("document_hash", value.document_hash);
}

template <class Io>
void fields(Io& io, Of<Io, AttentionHead> value) {
  io("mean", value.mean);
  io("low_quartile", value.low_quartile);
  io("median", value.median);
  io("high_quartile", value.high_quartile);
  io("pair_share", value.pair_share);
  io("along", value.along);
  io("on_needle", value.on_needle);
}

template <class Io>
void fields(Io& io, Of<Io, AttentionMeasured> value) {
  io("factor_set", value.factor_set, AtLeast{0});
  io("layer", value.layer, AtLeast{0});
  io("distance_edges", value.distance_edges);
  io("heads", value.heads);
  io("needle_begin", value.needle_begin, AtLeast{0});
  io("needle_end", value.needle_end, AtLeast{0});
  io("document_hash", value.document_hash);
}

template <class Io>
void fields(Io& io, Of<Io, ExploreMeasured> value) {
  io("number", value.number, AtLeast{0});
  io("factors", value.factors);
  io("evaluation", value.evaluation);
}

}  // namespace ropewalk
