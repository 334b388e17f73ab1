// What ropewalk-cli ruler prints and writes: tables, one JSON object, the answers.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/cli/run_job.h"
#include "core/values/outside_ruler.h"
#include "core/values/ruler_history.h"

namespace ropewalk::cli {

struct RulerReport {
  RulerHistory history;
  double threshold = kRulerThreshold;  // percent
  std::vector<OutsideRuler> outside;   // to print beside it
  std::vector<std::string> left_out;   // tasks of "all" that cannot be made at these lengths, a sentence each
};

nlohmann::json ruler_json(const JobResult& result, const RulerReport& report);
nlohmann::json outside_json(const std::vector<OutsideRuler>& outside);
void print_ruler(const JobResult& result, const RulerReport& report);
void print_outside(const std::vector<OutsideRuler>& outside);
// One JSON object a sample and factor set, with its exact prompt, which is made again and checked against the recorded
// hash. Throws BadInput where it has changed.
void write_ruler_answers(const RulerHistory& history, const std::string& path);

}  // namespace ropewalk::cli
