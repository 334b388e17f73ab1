// What a search will cost, before it starts.
#pragma once

#include "core/model/model.h"
#include "core/values/event.h"
#include "core/values/job.h"
#include "core/values/spec.h"

namespace ropewalk {

// Document evaluations that a search asks for, those of its baselines, their tuning, the held-out and the short
// documents included. With racing the number is not known beforehand: `expected` takes the shares that candidates were
// seen to need (resources/docs/search.md), `most` none.
struct SearchCost {
  std::int64_t expected = 0, most = 0;
  std::int64_t candidates = 0;  // of `most`, those of candidates: also what each baseline's tuning may take
};
// `seconds_a_document` > 0: a time limit then bounds candidates and tuning too.
SearchCost count_evaluations(const SearchSpec& spec, const RopeDescription& rope, double seconds_a_document = 0);

// Seconds of one of the search's documents under one factor set, by timing a shorter one (at most 2,048 tokens, twice,
// the first to warm up) and the growth of the cost with length. Throws Stopped.
double calibrate(const Model& model, const SearchSpec& spec, const JobControl& control);
// With `seconds_a_document` as measured. `memory_bytes`: the process as it is now, and what will be prepared.
CostStated forecast_search(const SearchSpec& spec, const Model& model, double seconds_a_document);

std::uint64_t greatest_memory();  // of this process so far, bytes; 0: the system does not say

}  // namespace ropewalk
