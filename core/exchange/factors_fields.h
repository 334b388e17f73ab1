// JSON keys of factor sets and their parameters (the command line's contract).
#pragma once

#include "core/exchange/json_fields.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/rope_factors.h"

namespace ropewalk {

template <class Io>
void fields(Io& io, Of<Io, MethodParameters> value) {
  io("critical_dimension", value.critical_dimension, AtLeast{0});
  io("scale", value.scale, AtLeast{1}, Finite{});
  io.may_miss("beta_fast", value.beta_fast, Finite{});
  io.may_miss("beta_slow", value.beta_slow, Finite{});
  io.may_miss("truncate", value.truncate);
  io("mscale", value.mscale, Finite{});
  io("mscale_all_dim", value.mscale_all_dim, Finite{});
  io("attention_factor", value.attention_factor, Finite{});
  io.may_miss("low_freq_factor", value.low_freq_factor, Finite{});
  io.may_miss("high_freq_factor", value.high_freq_factor, Finite{});
  io.may_miss("dynamic_factor", value.dynamic_factor, Finite{});
}

template <class Io>
void rope_fields(Io& io, Of<Io, RopeDescription> rope) {
  io("rotary_dim", rope.rotary_dim);
  io("rope_theta", rope.rope_theta);
  io("trained_context", rope.trained_context);
  io.then([&] { check(rope); });
}

template <class Io>
void fields(Io& io, Of<Io, RopeFactors> value) {
  io("method", value.method);
  rope_fields(io, value.rope);
  io("target", value.target);
  io("critical_dimension", value.critical_dimension);
  io("rescale_factors", value.rescale_factors);
  io("attention_factor", value.attention_factor);
  io.may_miss("short_rescale_factors", value.short_rescale_factors);
  io("short_attention_factor", value.short_attention_factor);
  io.may_miss("unscaled_tokens", value.unscaled_tokens, AtLeast{0});
  io.may_miss("parameters", value.parameters);
  io.then([&] {
    if (!is_method_id(value.method)) throw BadInput("unknown method \"" + value.method + "\"");
    check(value);
  });
}

}  // namespace ropewalk
