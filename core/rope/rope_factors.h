// One set of rescale factors: what a rescaling method or a search gives and what an evaluation takes.
// lambda_i >= 1 divides the angle of pair i: theta_hat_i = 1 / (lambda_i * theta_base^(2i/d)) (LongRoPE2, Eq. 8).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rope/rope_description.h"

namespace ropewalk {

// Parameters of the formulas (method.md, section 3). Unset optionals take the method's default.
struct MethodParameters {
  std::optional<int> critical_dimension;  // in pairs; default d_tcd (used by *_rcd; drawn by all)
  std::optional<double> scale;            // s; default target / trained_context, at least 1
  double beta_fast = 32;                  // yarn, yarn_rcd: rotations in L_train
  double beta_slow = 1;                   // yarn
  bool truncate = true;                   // yarn: round low and high to whole pairs
  std::optional<double> mscale, mscale_all_dim;
  std::optional<double> attention_factor;  // overrides the method's own
  double low_freq_factor = 1;              // llama3
  double high_freq_factor = 4;             // llama3
  double dynamic_factor = 1;               // dynamic_ntk: f
  bool operator==(const MethodParameters&) const = default;
};

struct RopeFactors {
  std::string method = "none";                // an id of core/rope/methods.h
  RopeDescription rope;                       // the embedding these apply to
  std::int64_t target = 0;                    // L, tokens; 0 for `none`
  int critical_dimension = 0;                 // d_rcd in use, in pairs
  std::vector<double> rescale_factors;        // lambda_i, size rope.pairs()
  double attention_factor = 1;                // m: multiplies cosine and sine
  std::vector<double> short_rescale_factors;  // used at <= L_train under policy `switch`; empty: all 1
  double short_attention_factor = 1;
  int unscaled_tokens = 0;      // LongRoPE's n: positions below it keep the original angles (with m)
  MethodParameters parameters;  // what the method was asked with
  bool operator==(const RopeFactors&) const = default;
};

// Which set is used at which length (method.md, section 3, last paragraph).
enum class FactorPolicy {
  always_long,               // "long": the rescaled set at every length
  switch_at_trained_context  // "switch": original factors while prompt plus output <= L_train
};

}  // namespace ropewalk
