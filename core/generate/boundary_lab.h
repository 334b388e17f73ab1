// What each policy at the trained context costs: for a document that crosses L_train, the next-token distribution
// position by position, and its Kullback-Leibler divergence from that of a full recompute: a full forward pass of each
// prefix under the right factors (original up to L_train tokens, rescaled beyond). No Torch header here.
//   KL(n) = sum_v P_full(v | first n tokens) * ln(P_full(v | ...) / P_policy(v | ...)), nats.
#pragma once

#include <cstdint>
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

// Throws BadInput for a document that does not cross or values out of range, Failed where the memory does not suffice,
// Stopped. Progress in tokens read, over all policies.
BoundaryResult measure_boundary(const Model& model, const BoundarySpec& spec, const JobControl& control,
                                const ProgressSink& progress = {});

}  // namespace ropewalk
