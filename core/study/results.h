// What a study found: rows and claims for results.json, and what the page shows beside them.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/study/claims.h"
#include "core/study/study_runs.h"
#include "core/study/study_settings.h"
#include "core/values/model_description.h"

namespace ropewalk {

struct ResultRow {
  std::string method;
  std::int64_t length = 0;  // tokens
  std::string metric;
  Interval interval;
};

struct SearchSummary {
  std::string method;
  std::uint64_t seed = 0;
  RopeFactors factors;
  Interval fitness;                                    // NLL on the search's documents
  Interval heldout;                                    // NLL on the study's documents (needle at the start)
  std::vector<std::pair<int, Interval>> by_dimension;  // best fitness of each d_rcd tried
  std::int64_t document_evaluations = 0;
  double seconds = 0;
};

struct TrainingSummary {
  std::string method;
  std::uint64_t seed = 0;
  std::int64_t steps = 0, tokens = 0;
  double short_loss[2] = {0, 0}, long_loss[2] = {0, 0};  // means of the first and the last tenth of the steps; 0: none
  double seconds = 0;
};

struct StepCost {
  std::string title;
  RunId run = 0;
  std::string document_hash;
  std::int64_t document_evaluations = 0;
  double seconds = 0;
};

struct StudyResults {
  StudySettings settings;
  ModelDescription model;
  RopeDescription rope;
  std::int64_t target = 0;  // tokens
  ClaimData data;
  std::vector<ResultRow> rows;
  std::vector<Claim> claims;
  std::vector<SearchSummary> searches;
  std::vector<TrainingSummary> trainings;
  std::vector<StepCost> steps;
  std::map<std::string, std::string> environment;
};

StudyResults study_results(const StudySettings& settings, const ModelDescription& model, const StudyRuns& runs);

// {"rows": [{method, length, metric, mean, low, high, samples, seeds}], "claims": [{claim, verdict, figures}]}. What is
// not finite (the interval of one value) is null. Nothing in it depends on the machine's speed.
nlohmann::json results_json(const StudyResults& results);

}  // namespace ropewalk
