// JSON keys of evaluations.
#pragma once

#include "core/exchange/json_fields.h"
#include "core/values/document.h"

namespace ropewalk {

template <class Io>
void fields(Io& io, Of<Io, DocumentScore> value) {
  io("nll", value.nll);
  io("right", value.right, AtLeast{0});
  io("tokens", value.tokens, AtLeast{0});
  io("token_nll", value.token_nll);
  io("predicted", value.predicted);
}

template <class Io>
void fields(Io& io, Of<Io, Evaluation> value) {
  io("documents", value.documents);
  io("nll", value.nll);
  io("nll_low", value.nll_low);
  io("nll_high", value.nll_high);
  io("token_accuracy", value.token_accuracy);
  io("seconds", value.seconds);
  io("error", value.error);
}

}  // namespace ropewalk
