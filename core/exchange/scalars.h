// Every number that a run recorded, one line each: for spreadsheets and scripts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/values/event.h"
#include "core/values/run.h"

namespace ropewalk {

// One number of one event. What lies in lists (a candidate's factors, a document's tokens) is not among them.
struct Scalar {
  std::int64_t sequence = 0;  // of the event, from 1
  double seconds = 0;         // of work since the run began
  std::string event;          // "candidate", "step", "cell" ...
  std::string series;         // the value's path in the event's JSON: "evaluation/nll"
  double value = 0;
};
std::vector<Scalar> scalars_of(const std::vector<Event>& events);

// A header line and one line a scalar: run,sequence,seconds,event,series,value. Numbers read back exactly; infinite
// ones are inf and -inf.
std::string scalars_csv_text(RunId run, const std::vector<Scalar>& scalars);
// One JSON object a line with the same keys.
std::string scalars_json_lines_text(RunId run, const std::vector<Scalar>& scalars);

}  // namespace ropewalk
