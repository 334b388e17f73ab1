// What the store's tests share: specs, events of every kind, comparison, and a refusal's message.
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/rope/methods.h"
#include "core/store/run_store.h"
#include "core/values/error.h"

namespace ropewalk_tests {

using namespace ropewalk;

inline RopeDescription rope() {
  return {64, 100000, 8192};
}

inline RopeFactors split_factors(int critical_dimension = 17) {
  return make_split_factors(rope(), 16384, critical_dimension,
                            std::vector<double>(std::size_t(32 - critical_dimension), 2.4));
}

inline SearchSpec search_spec() {
  SearchSpec spec;
  spec.runtime.model_path = "/models/SmolLM2 \"quoted\" 模型.gguf";
  spec.documents.seed = 0xfedcba9876543210;
  spec.target = 16384;
  spec.baselines = {"yarn", "ntk"};
  spec.settings.seed = 0xffffffffffffffff;
  spec.settings.fixed_critical_dimension = 17;
  spec.settings.mutation_probability = 0.1 + 0.2;
  return spec;
}

inline NeedleSpec needle_spec() {
  NeedleSpec spec;
  spec.runtime.model_path = "/models/smollm2.gguf";
  spec.lengths = {1024, 2048};
  spec.depths = 3;
  spec.factor_sets = {make_factors("yarn", rope(), 16384), split_factors()};
  return spec;
}

inline RunRecord record_of(const ExperimentSpec& spec, const std::string& name = "a run") {
  RunRecord record;
  record.spec = spec;
  record.summary.name = name;
  record.summary.model = "SmolLM2";
  record.summary.model_hash = "abc123";
  record.summary.method = "longrope2";
  record.summary.target = 16384;
  record.summary.seed = 0xffffffffffffffff;
  record.environment = {{"ropewalk", "0.1.0"}, {"processor", "two \"cores\"\n"}, {"threads", "2"}};
  return record;
}

inline Evaluation evaluation_of(double nll, int right = 5, int tokens = 7) {
  Evaluation evaluation;
  for (const double offset : {-0.25, 0.25}) {
    DocumentScore score;
    score.nll = nll + offset;
    score.right = right;
    score.tokens = tokens;
    for (int k = 0; k < tokens; ++k) {
      score.token_nll.push_back(float(nll) + 0.1f * float(k));
      score.predicted.push_back(100 + k);
    }
    evaluation.documents.push_back(score);
  }
  summarise(evaluation);
  evaluation.seconds = 1.0 / 3;
  return evaluation;
}

inline CandidateEvaluated candidate_of(std::int64_t id, double nll, int generation = 0) {
  CandidateEvaluated candidate;
  candidate.id = id;
  candidate.parent = id > 3 ? id - 3 : -1;
  candidate.generation = generation;
  candidate.factors = split_factors();
  candidate.evaluation = evaluation_of(nll);
  return candidate;
}

inline CellScored cell_of(int factor_set, std::int64_t length, double depth, int right) {
  CellScored cell;
  cell.factor_set = factor_set;
  cell.length = length;
  cell.depth = depth;
  cell.evaluation = evaluation_of(0.5, right);
  cell.numbers = {"1234567", "7654321"};
  cell.predicted = {"1234567", "765\n\t\"é漢"};
  cell.document_hash = "d0c";
  return cell;
}

// One event of every kind, with the odd values that they may hold.
inline std::vector<EventBody> every_kind() {
  CandidateEvaluated failed = candidate_of(1, 2);
  failed.evaluation.error = "the logits are NaN";
  failed.evaluation.nll = std::numeric_limits<double>::infinity();
  CandidateEvaluated stopped = candidate_of(2, 0.001);
  stopped.stopped_early = true;
  Evaluation single = evaluation_of(1);
  single.documents.resize(1);
  summarise(single);  // its interval is infinite
  return {BaselineEvaluated{make_factors("yarn", rope(), 16384), single},
          candidate_of(0, 1.5),
          failed,
          stopped,
          GenerationDone{0, 1.5, 1.75, {0, 2}},
          cell_of(1, 2048, 0.5, 7),
          Note{Note::Level::warning, "past the sliding window\nof 4096 tokens"},
          StateChanged{"paused", ""},
          StateChanged{"failed", "the disk is \"full\""},
          StateChanged{"running", ""}};
}

// The events of the JSON forms are what is stored, and those round-trip (tests/exchange): equal forms, equal events.
inline std::string text_of(const EventBody& body) {
  return to_json(body).dump();
}

template <class Action>
QString refusal(Action action, ErrorKind kind = ErrorKind::bad_input) {
  try {
    action();
  } catch (const Error& error) {
    if (error.kind() != kind) return QString("another kind of error: ") + error.what();
    return QString::fromStdString(error.what());
  }
  return {};
}

}  // namespace ropewalk_tests
