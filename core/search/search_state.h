// Everything that continues a search: kept with each generation (as JSON, core/exchange/spec_json.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/search/genome.h"
#include "core/values/document.h"

namespace ropewalk {

struct SearchState {
  struct Member {
    std::int64_t id = 0;
    std::int64_t parent = -1, other_parent = -1;
    std::string origin = "initial";  // CandidateEvaluated::origin
    Genome genome;
    // Of parents; those that wait have none.
    double nll = 0;
    std::vector<double> document_nll;  // of every document: what is raced against
  };
  int generation = 0;  // of `pending`
  std::int64_t next_id = 0;
  std::string random_state;       // std::mt19937_64 as text, after `pending` was drawn
  std::vector<Member> parents;    // evaluated on all documents, best first
  std::vector<Member> pending;    // this generation's candidates
  std::vector<std::string> seen;  // keys of factors already evaluated or pending: nothing is evaluated twice
  std::int64_t evaluated = 0;     // candidates, also those stopped early and failed
  std::int64_t document_evaluations = 0;
  double seconds = 0;  // of evaluation, over all candidates: what seconds_limit is compared with
  bool finished = false;
};

}  // namespace ropewalk
