// What each policy at the trained context costs: for a document that crosses L_train, the next-token distribution
// position by position, and its Kullback-Leibler divergence from that of a full recompute: a full forward pass of each
// prefix under the right factors (original up to L_train tokens, rescaled beyond). No Torch header here.
//   KL(n) = sum_v P_full(v | first n tokens) * ln(P_full(v | ...) / P_policy(v | ...)), nats.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/generate/generation.h"

namespace ropewalk {

struct BoundarySpec {
  std::vector<TokenId> document;  // at least L_train + 2 tokens; those after the last measured position are not read
  RopeFactors factors;            // as in GenerationSpec
  std::int64_t before = 16;       // measured prefixes of at most L_train tokens
  std::int64_t after = 64;        // measured prefixes of more; fewer where the document ends
  std::vector<BoundaryPolicy> policies = {std::begin(kBoundaryPolicies), std::end(kBoundaryPolicies)};
};

// One policy; all vectors have BoundaryResult::lengths.size() values.
struct BoundaryCurve {
  BoundaryPolicy policy = BoundaryPolicy::switch_recompute;
  std::vector<double> kl;              // nats, from the full recompute
  std::vector<double> nll;             // of the document's next token, nats
  std::vector<std::uint8_t> agrees;    // 1: the most probable token is that of the full recompute
  std::vector<std::uint8_t> rescaled;  // 1: predicted under the rescaled set
  double seconds = 0;                  // of the crossing's step alone (recompute, turn, or one plain step)
};

struct BoundaryResult {
  std::int64_t trained_context = 0;
  std::vector<std::int64_t> lengths;  // prefix lengths n in tokens, increasing by 1; the crossing is after L_train
  std::vector<double> full_nll;       // of the next token under the full recompute, nats
  std::vector<BoundaryCurve> curves;  // in the order of BoundarySpec::policies
};

// Throws BadInput for a document that does not cross or values out of range, Failed where the memory does not suffice,
// Stopped. Progress in tokens read, over all policies.
BoundaryResult measure_boundary(const Model& model, const BoundarySpec& spec, const JobControl& control,
                                const ProgressSink& progress = {});

}  // namespace ropewalk
