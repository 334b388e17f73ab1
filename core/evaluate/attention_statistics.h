// What a layer's attention does, from its real queries and keys: the logits' size by distance, each rotary pair's share
// in them, and where the question looks.
//
// The logit of the query at p and the key at j is
//   q . k m^2 / sqrt(head_dim) = ( sum_i c_i + rest ) / sqrt(head_dim),   c_i = q_i k_i + q_{i+d/2} k_{i+d/2}
// over the turned coordinates, with m in them, d = rotary_dim (LongRoPE2, Eq. 3-4: c_i depends on the distance p - j
// alone); `rest` is that of the coordinates that do not turn, where a model rotates only part of a head.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/attention_rows.h"
#include "core/values/document.h"
#include "core/values/evaluation_events.h"
#include "core/values/job.h"

namespace ropewalk {

// Which tokens are read as queries, and how the keys are counted.
struct AttentionPlan {
  std::vector<std::int64_t> queries;  // positions, increasing; the last is the question's
  std::vector<double> edges;          // of the distance bins, tokens: bin b has edges[b] <= p - j < edges[b + 1], the
                                      // last one also its upper edge
  int places = 0;                     // equal parts of the tokens 0 .. the question's, for `along`
  std::int64_t needle_begin = 0, needle_end = 0;  // the needle's tokens (core/text/needle_place.h)
};

// `queries` rows evenly over the prompt of a needle document, the last of them the token from which the answer's first
// one is predicted; `distances` bins spaced evenly in log distance from 1 to length - 1. Throws BadInput for sizes that
// cannot be.
AttentionPlan plan_attention(const Document& document, int queries, int distances, int places);

// One entry a query head. Logits and pair shares are over the pairs of a chosen query and a key before it that it sees;
// quantiles lie between neighbours linearly. Takes queries * tokens floats of memory for a head at a time. Throws
// BadInput unless the rows are those of the plan's queries; Stopped.
std::vector<AttentionHead> measure_attention(const AttentionRows& rows, const AttentionPlan& plan,
                                             const JobControl& control);

}  // namespace ropewalk
